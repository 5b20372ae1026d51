import { printable } from '@firedrill/course'
import { flow } from './flow.ts'

/** What a piece of text means; how it looks follows from it, in one place. */
export type Role =
  | 'plain'
  | 'title'
  | 'heading'
  | 'dim'
  | 'pass'
  | 'fail'
  | 'warn'
  | 'key'
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'link'
  | 'keyword'
  | 'string'
  | 'number'
  | 'name'
  | 'comment'
  | 'added'
  | 'removed'

/** A piece of a line; `href` is where it leads, for terminals that follow links. */
export interface Piece {
  text: string
  role: Role
  href?: string
}

/** A line of the screen, in pieces. */
export type Line = Piece[]

/** A line of one piece. */
export const line = (text: string, role: Role = 'plain'): Line => [{ text, role }]

/** What a line says. */
export const textOf = (pieces: Line): string => pieces.map(({ text }) => text).join('')

/** Text broken at spaces to a width, each line indented; a longer word is cut. Control characters never get through. */
export const wrap = (text: string, width: number, options: { role?: Role; indent?: string } = {}): Line[] => {
  const { role = 'plain', indent = '' } = options
  return printable(text)
    .split('\n')
    .flatMap((paragraph) => {
      const lead = indent + (/^ */.exec(paragraph)?.[0] ?? '')
      return flow([{ text: paragraph.trimStart(), role }], { width, first: lead, rest: lead })
    })
}

/** The same as plain text. */
export const wrapText = (text: string, width: number): string =>
  wrap(text, width)
    .map((pieces) => textOf(pieces))
    .join('\n')
