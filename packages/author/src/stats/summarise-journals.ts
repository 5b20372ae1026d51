import { allItems, type Course, type Item } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import { median, quantile } from '../median.ts'

/** What `author stats --json` prints. */
export interface StatsReport {
  version: 1
  learners: number
  /** Items that somebody met, in the course's order. */
  items: ItemStats[]
  /** Attempts at items that the course does not have. */
  strangers: number
}

/** How learners got on with an item where they met it first: reviews are left out. Shares are from 0 to 1. */
export interface ItemStats {
  id: string
  parSeconds: number
  /** Who ended an attempt at it. */
  learners: number
  /** Shares of the learners: by the end of their first attempt that was a pass or a reveal, else of their last. */
  passed: number
  revealed: number
  left: number
  /** Share of the learners who passed with the first judged try, without a hint. */
  clean: number
  /** Share of the learners who took a hint. */
  hinted: number
  /** Seconds of the timed passes; null where there was none. */
  medianSeconds: number | null
  p90Seconds: number | null
  /** Judged tries of a pass. */
  medianTries: number | null
  /** The checks that learners failed at, those that stopped most of them first. */
  blocks: Block[]
  /** Whether more than a quarter gave up or saw the solution, or the median is beyond twice the par. */
  isHard: boolean
}

/** A check that stood in people's way. */
export interface Block {
  /** Its id, as verdicts have it. */
  check: string
  /** Share of those who met the item and failed this check at least once, 0 to 1. */
  share: number
}

type Attempt = Extract<Entry, { kind: 'attempt' }>

/** Adds up the journals of some learners, one each. */
export const summariseJournals = (course: Course, journals: readonly (readonly Entry[])[]): StatsReport => {
  const items = allItems(course)
  const ids = new Set(items.map((item) => item.id))
  const attempts = journals.map((entries) =>
    entries.filter((entry): entry is Attempt => entry.kind === 'attempt' && entry.place === 'work'),
  )
  const failed = journals.map(failedByItem)
  return {
    version: 1,
    learners: journals.length,
    items: items.flatMap((item) => {
      const ends = attempts.flatMap((own) => firstEnd(own.filter((one) => one.item === item.id)) ?? [])
      const blocks = countBlocks(
        failed.flatMap((own) => own.get(item.id) ?? []),
        ends.length,
      )
      return ends.length === 0 ? [] : [{ ...summariseItem(item, ends), blocks }]
    }),
    strangers: attempts.flat().filter((one) => !ids.has(one.item)).length,
  }
}

/** What decided a learner's first meeting with an item. */
const firstEnd = (attempts: readonly Attempt[]): Attempt | undefined =>
  attempts.find((one) => one.result === 'pass' || one.result === 'reveal') ?? attempts.at(-1)

/** For each item the checks that one learner failed at least once. Journals of older firedrills have none. */
const failedByItem = (entries: readonly Entry[]): Map<string, Set<string>> => {
  const failed = new Map<string, Set<string>>()
  for (const entry of entries) {
    const ids = entry.kind === 'try' ? entry.failing : entry.kind === 'attempt' ? entry.checks?.failing : null
    if (!ids || !('place' in entry) || entry.place !== 'work') continue
    const known = failed.get(entry.item) ?? new Set()
    for (const id of ids) known.add(id)
    failed.set(entry.item, known)
  }
  return failed
}

/** Of sets of failed checks, one for each who failed any: how many of `total` each check stopped. */
export const countBlocks = (failed: readonly ReadonlySet<string>[], total: number): Block[] => {
  const counts = new Map<string, number>()
  for (const id of failed.flatMap((ids) => [...ids])) counts.set(id, (counts.get(id) ?? 0) + 1)
  return Array.from(counts, ([check, count]) => ({ check, share: count / total })).toSorted(
    (one, other) => other.share - one.share || (one.check < other.check ? -1 : 1),
  )
}

const summariseItem = (item: Item, ends: readonly Attempt[]): Omit<ItemStats, 'blocks'> => {
  const passes = ends.filter((one) => one.result === 'pass')
  const share = (isOne: (one: Attempt) => boolean): number => ends.filter(isOne).length / ends.length
  const seconds = passes.flatMap((one) => one.seconds ?? [])
  const medianSeconds = median(seconds)
  const passed = passes.length / ends.length
  return {
    id: item.id,
    parSeconds: item.parSeconds,
    learners: ends.length,
    passed,
    revealed: share((one) => one.result === 'reveal'),
    left: share((one) => one.result === 'leave' || one.result === 'skip'),
    clean: share((one) => one.result === 'pass' && one.tries <= 1 && one.hints === 0),
    hinted: share((one) => one.hints > 0),
    medianSeconds,
    p90Seconds: quantile(seconds, 0.9),
    medianTries: median(passes.map((one) => one.tries)),
    isHard: passed < 0.75 || (medianSeconds !== null && medianSeconds > 2 * item.parSeconds),
  }
}
