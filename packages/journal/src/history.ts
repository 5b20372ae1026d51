import type { Entry } from './entry.ts'

/** What a journal holds, as far as it reads. */
export interface History {
  /** Ordered by time, then id; none twice. */
  entries: Entry[]
  /** What does not read: torn by a crash, or changed by hand. It stays in the journal; exports leave it out. */
  unreadable: UnreadableLine[]
  /** Whole lines of a version or kind this firedrill does not know: kept, not understood. */
  newer: number
  /** Those lines, byte for byte, ordered by their text; none twice. */
  newerLines: string[]
}

export interface UnreadableLine {
  /** 1-based. */
  line: number
  text: string
}

/** Entries in order, each id once. The choice between two that share an id depends on what they say, not on where. */
export const uniteEntries = (entries: readonly Entry[]): Entry[] => {
  const byId = new Map<string, Entry>()
  for (const entry of entries) {
    const known = byId.get(entry.id)
    if (!known || compareTwins(entry, known) < 0) byId.set(entry.id, entry)
  }
  return [...byId.values()].toSorted((one, other) => compare(one.at, other.at) || compare(one.id, other.id))
}

/** Newer lines in order, each once. */
export const uniteLines = (lines: readonly string[]): string[] => [...new Set(lines)].toSorted(compare)

const compareTwins = (one: Entry, other: Entry): number =>
  compare(one.at, other.at) || compare(JSON.stringify(one), JSON.stringify(other))

const compare = (one: string, other: string): number => {
  if (one === other) return 0
  return one < other ? -1 : 1
}
