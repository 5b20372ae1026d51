import { printable } from '@firedrill/course'

/** What a piece of text means; colours follow from it, in one place. */
export type Role = 'plain' | 'title' | 'dim' | 'pass' | 'fail' | 'warn' | 'key'

/** A line of the screen, in pieces. */
export type Line = { text: string; role: Role }[]

/** A line of one piece. */
export const line = (text: string, role: Role = 'plain'): Line => [{ text, role }]

/** Text broken at spaces to a width, each line indented; a longer word is cut. Control characters never get through. */
export const wrap = (text: string, width: number, options: { role?: Role; indent?: string } = {}): Line[] => {
  const { role = 'plain', indent = '' } = options
  const room = Math.max(10, width - indent.length)
  return printable(text)
    .split('\n')
    .flatMap((paragraph) => breakLine(paragraph, room))
    .map((part) => line(indent + part, role))
}

const breakLine = (text: string, width: number): string[] => {
  if (text.length <= width) return [text]
  const lead = /^ */.exec(text)?.[0] ?? ''
  const lines: string[] = []
  let rest = text
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width)
    const at = space > lead.length ? space : width
    lines.push(rest.slice(0, at))
    rest = lead + rest.slice(at).trimStart()
  }
  return [...lines, rest]
}
