import { FiredrillError, type Item, type Place, type VerdictStatus } from '@firedrill/course'
import { type Entry, type NewEntry, openJournal } from '@firedrill/journal'
import { hasPassedSinceOpen } from './item-state.ts'
import { isStale } from './reverify.ts'

/** The learner's history, as a session reads and writes it. A failure to write is trouble, never the end of a drill. */
export interface LearnerHistory {
  entries: () => readonly Entry[]
  /** Noted once, however often it is opened in a row. */
  opened: (item: Item, place: Place) => void
  /** A judged go that did not end the attempt. */
  tried: (item: Item, status: VerdictStatus, place: Place) => void
  hinted: (item: Item, number: number) => void
  /** A pass that no clock ran for; noted once for each opening. */
  passed: (item: Item, place: Place, hints: number) => void
  ended: (item: Item, attempt: Ended, hints: number) => void
  /** Tries once more to write what is held back. */
  flush: () => void
  trouble: () => FiredrillError | null
}

type Ended = Pick<Entry & { kind: 'attempt' }, 'result' | 'seconds' | 'tries' | 'place'>

/**
 * Opens the history kept in the journal at a path; `judgedBy` stamps what judges an item, which is kept with a pass.
 * Throws an `environment` error where it cannot be read.
 */
export const openHistory = (
  path: string,
  { judgedBy = () => undefined }: { judgedBy?: (item: Item) => string | undefined } = {},
): LearnerHistory => {
  const journal = openJournal(path)
  let entries: readonly Entry[] = journal.read().entries
  let trouble: FiredrillError | null = null
  const write = (act: () => void): void => {
    try {
      act()
      trouble = null
    } catch (error) {
      if (!(error instanceof FiredrillError)) throw error
      trouble = error
    }
    // What could not be written yet is among them.
    entries = journal.read().entries
  }
  const stampOf = (item: Item): { judgedBy?: string } => {
    const judge = judgedBy(item)
    return judge === undefined ? {} : { judgedBy: judge }
  }
  const keep = (entry: NewEntry): void => write(() => journal.append(entry))
  return {
    entries: () => entries,
    opened: (item, place) => {
      const last = entries.at(-1)
      const isOpen = last?.kind === 'open' && last.item === item.id && last.place === place
      if (!isOpen) keep({ kind: 'open', item: item.id, place })
    },
    tried: (item, status, place) => keep({ kind: 'try', item: item.id, status, place }),
    hinted: (item, number) => keep({ kind: 'hint', item: item.id, number }),
    passed: (item, place, hints) => {
      const stamp = stampOf(item)
      if (hasPassedSinceOpen(item, place, entries) && !isStale(item, entries, stamp.judgedBy)) return
      keep({
        kind: 'attempt',
        item: item.id,
        result: 'pass',
        seconds: null,
        tries: 1,
        hints,
        place,
        ...stamp,
      })
    },
    ended: (item, { result, seconds, tries, place }, hints) =>
      keep({
        kind: 'attempt',
        item: item.id,
        result,
        seconds: seconds === null ? null : Math.round(seconds),
        tries,
        hints,
        place,
        ...(result === 'pass' ? stampOf(item) : {}),
      }),
    flush: () => {
      if (journal.waiting() > 0) write(() => journal.flush())
    },
    trouble: () => trouble,
  }
}
