import { widthOfText } from './width.ts'

/**
 * A text whose lines were broken by hand, for a width: as it is where it fits, else each paragraph as one line to be
 * broken anew. Entries of a list, and what is indented, keep their lines; columns are drawn together.
 */
export const reflow = (text: string, width: number): string => {
  const lines = text.split(/\r?\n/)
  if (lines.every((line) => widthOfText(line) <= width)) return text
  const out: string[] = []
  /** Where the second column of the line before begins, or null. */
  let column: number | null = null
  for (const line of lines) {
    const last = out.at(-1)
    const indent = line.length - line.trimStart().length
    const isInColumn = column !== null && indent >= column
    const isContinued =
      isInColumn || (last !== undefined && /^\S/.test(last) && indent === 0 && !isEntry(line))
    if (isContinued && line.trim() !== '') out[out.length - 1] = `${last} ${line.trim()}`
    else out.push(line.replace(/(\S) {2,}(?=\S)/g, '$1  '))
    if (!isInColumn) column = columnOf(line)
  }
  return out.join('\n')
}

const isEntry = (line: string): boolean => /^(?:[-*+•]|\d+[.)])\s/.test(line)

const columnOf = (line: string): number | null => {
  const lead = /^\s+\S.*?\s{2,}(?=\S)/.exec(line)
  return lead ? lead[0].length : null
}
