import type { Entry, NewEntry } from './entry.ts'
import { type History, uniteEntries } from './history.ts'
import { formatLine, parseLine } from './line.ts'
import { parseExport } from './parse-export.ts'
import { readJournal } from './read-journal.ts'
import { stamp } from './stamp.ts'
import { writeLines } from './write-lines.ts'

/** The learner's history on disk: appended to, never rewritten, by several terminals at once. */
export interface Journal {
  /**
   * Keeps an entry and returns it, with its version, id and time. Where it cannot be written, throws an `environment`
   * error and holds the entry: the next append, or `flush`, writes it first.
   */
  append: (entry: NewEntry) => Entry
  /** How many entries an earlier failure holds back. */
  waiting: () => number
  /** Writes what waits; throws an `environment` error where that still fails. */
  flush: () => void
  /**
   * Everything that reads whole, what waits too, and what does not read. Empty only where no journal exists yet: throws
   * an `environment` error where one exists and cannot be read.
   */
  read: () => History
  /**
   * Adds entries, and lines of a newer firedrill, that are not there yet. Returns how many were added. Throws an
   * `environment` error where they cannot all be written; adding them again adds what is missing.
   */
  add: (entries: readonly Entry[], newerLines?: readonly string[]) => number
}

/** Opens the journal at a path; the file, and the folders it is in, are made with the first entry. */
export const openJournal = (path: string, now: () => Date = () => new Date()): Journal => {
  const held: Entry[] = []
  let last: Entry | null = null
  const flush = (): void => {
    for (let entry = held[0]; entry; entry = held[0]) {
      writeLines(path, [formatLine(entry)])
      held.shift()
    }
  }
  const read = (): History => {
    const history = parseExport(readJournal(path))
    return held.length === 0 ? history : { ...history, entries: uniteEntries([...history.entries, ...held]) }
  }
  return {
    append: (entry) => {
      const kept = stamp(entry, now().toISOString(), last)
      formatLine(kept)
      last = kept
      held.push(kept)
      flush()
      return kept
    },
    waiting: () => held.length,
    flush,
    read,
    add: (entries, newerLines = []) => {
      flush()
      const lines = missingLines(read(), entries, newerLines)
      if (lines.length > 0) writeLines(path, lines)
      return lines.length
    },
  }
}

const missingLines = (
  history: History,
  entries: readonly Entry[],
  newerLines: readonly string[],
): string[] => {
  const ids = new Set(history.entries.map((entry) => entry.id))
  const texts = new Set(history.newerLines)
  const isMissing = (line: string): boolean =>
    !texts.has(line) && !/[\r\n]/.test(line) && parseLine(line).kind === 'newer'
  return [
    ...uniteEntries(entries)
      .filter((entry) => !ids.has(entry.id))
      .map(formatLine),
    ...new Set(newerLines.filter(isMissing)),
  ]
}
