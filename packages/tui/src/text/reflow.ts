import { widthOfText } from './width.ts'

/**
 * A text whose lines were broken by hand, for a width: as it is where it fits, else each paragraph as one line to be
 * broken anew. Entries of a list, and what is indented, keep their lines.
 */
export const reflow = (text: string, width: number): string => {
  const lines = text.split(/\r?\n/)
  if (lines.every((line) => widthOfText(line) <= width)) return text
  const out: string[] = []
  for (const line of lines) {
    const last = out.at(-1)
    const isContinued = last !== undefined && last !== '' && /^\S/.test(line) && !isEntry(line)
    if (isContinued) out[out.length - 1] = `${last} ${line}`
    else out.push(line)
  }
  return out.join('\n')
}

const isEntry = (line: string): boolean => /^(?:[-*+•]|\d+[.)])\s/.test(line)
