import { FiredrillError, type Item, learnerDay, type Place, type VerdictStatus } from '@firedrill/course'
import { type Entry, type NewEntry, openJournal } from '@firedrill/journal'
import { countTries, hasPassedSinceOpen } from './item-state.ts'
import { isStale } from './reverify.ts'

/** The learner's history, as a session reads and writes it. A failure to write is trouble, never the end of a drill. */
export interface LearnerHistory {
  entries: () => readonly Entry[]
  /** What this session has kept, in order. */
  own: () => readonly Entry[]
  /** Noted once, however often it is opened in a row. */
  opened: (item: Item, place: Place) => void
  /** A judged go that did not end the attempt. */
  tried: (item: Item, status: VerdictStatus, place: Place, checks?: Failing) => void
  hinted: (item: Item, number: number) => void
  /** A pass that no clock on screen ran for; noted once for each opening. */
  passed: (
    item: Item,
    place: Place,
    end: Pick<Ended, 'seconds' | 'hints' | 'checks' | 'files' | 'failed'>,
  ) => void
  ended: (item: Item, attempt: Ended) => void
  /** The learner says that they know an item, or takes that back. */
  known: (item: Item, isKnown: boolean) => void
  /** A fire drill is over. */
  burned: (fire: Omit<Entry & { kind: 'fire' }, 'version' | 'id' | 'at' | 'kind' | 'day'>) => void
  /** Tries once more to write what is held back. */
  flush: () => void
  trouble: () => FiredrillError | null
}

/** The checks that a verdict failed: their ids, and what they say. */
export type Failing = Pick<Entry & { kind: 'try' }, 'failing' | 'failed'>

/** An attempt as it is kept. */
export type Ended = Pick<
  Entry & { kind: 'attempt' },
  'result' | 'seconds' | 'tries' | 'hints' | 'place' | 'checks' | 'files' | 'failed'
>

/**
 * Opens the history kept in the journal at a path; `judgedBy` stamps what judges an item, which is kept with a pass.
 * Throws an `environment` error where it cannot be read.
 */
export const openHistory = (
  path: string,
  now: () => Date = () => new Date(),
  judgedBy: (item: Item) => string | undefined = () => undefined,
): LearnerHistory => {
  const journal = openJournal(path, now)
  let entries: readonly Entry[] = journal.read().entries
  const own: Entry[] = []
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
  const keep = (entry: NewEntry): void => {
    const known = new Set(entries.map(({ id }) => id))
    write(() => journal.append(entry))
    // Another terminal's entry may have come along.
    const made = entries.findLast(
      (one) => one.kind === entry.kind && one.item === entry.item && !known.has(one.id),
    )
    if (made) own.push(made)
  }
  const stampOf = (item: Item): { judgedBy?: string } => {
    const stamp = judgedBy(item)
    return stamp === undefined ? {} : { judgedBy: stamp }
  }
  const ended = (item: Item, { seconds, ...attempt }: Ended): void =>
    keep({
      kind: 'attempt',
      item: item.id,
      ...attempt,
      // As the clock showed it.
      seconds: seconds === null ? null : Math.floor(seconds),
      day: learnerDay(now()),
      ...(attempt.result === 'pass' ? stampOf(item) : {}),
    })
  return {
    entries: () => entries,
    own: () => own,
    opened: (item, place) => {
      const last = entries.at(-1)
      const isOpen = last?.kind === 'open' && last.item === item.id && last.place === place
      if (!isOpen) keep({ kind: 'open', item: item.id, place })
    },
    tried: (item, status, place, checks) => keep({ kind: 'try', item: item.id, status, place, ...checks }),
    hinted: (item, number) => keep({ kind: 'hint', item: item.id, number }),
    passed: (item, place, end) => {
      if (hasPassedSinceOpen(item, place, entries) && !isStale(item, entries, judgedBy(item))) return
      const tries = countTries(item, place, entries) + 1
      ended(item, { ...end, result: 'pass', tries, place })
    },
    ended,
    burned: (fire) => keep({ kind: 'fire', ...fire, day: learnerDay(now()) }),
    known: (item, isKnown) => keep({ kind: 'known', item: item.id, isKnown }),
    flush: () => {
      if (journal.waiting() > 0) write(() => journal.flush())
    },
    trouble: () => trouble,
  }
}
