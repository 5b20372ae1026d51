import type { Entry } from './entry.ts'
import { type History, uniteEntries, uniteLines } from './history.ts'
import { parseLine } from './line.ts'
import { splitLine } from './split-line.ts'

/** Reads a journal's text, or an export, which is the same. Takes any text: what does not read is told in the result. */
export const parseExport = (text: string): History => {
  const entries: Entry[] = []
  const newerLines: string[] = []
  const unreadable: History['unreadable'] = []
  const keep = (piece: string): boolean => {
    const content = parseLine(piece)
    if (content.kind === 'entry') entries.push(content.entry)
    if (content.kind === 'newer') newerLines.push(piece)
    return content.kind !== 'unreadable'
  }
  for (const [index, ended] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = ended.endsWith('\r') ? ended.slice(0, -1) : ended
    if (line === '' || keep(line)) continue
    for (const piece of splitLine(line)) {
      if (!keep(piece)) unreadable.push({ line: index + 1, text: piece })
    }
  }
  const newer = uniteLines(newerLines)
  return { entries: uniteEntries(entries), unreadable, newer: newer.length, newerLines: newer }
}
