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
  /** Whether more than a quarter gave up or saw the solution, or the median is beyond twice the par. */
  isHard: boolean
}

type Attempt = Extract<Entry, { kind: 'attempt' }>

/**
 * Adds up the journals of some learners, one each. Which check stood in somebody's way is not in them: a try keeps its
 * status alone.
 */
export const summariseJournals = (course: Course, journals: readonly (readonly Entry[])[]): StatsReport => {
  const items = allItems(course)
  const ids = new Set(items.map((item) => item.id))
  const attempts = journals.map((entries) =>
    entries.filter((entry): entry is Attempt => entry.kind === 'attempt' && entry.place === 'work'),
  )
  return {
    version: 1,
    learners: journals.length,
    items: items.flatMap((item) => {
      const ends = attempts.flatMap((own) => firstEnd(own.filter((one) => one.item === item.id)) ?? [])
      return ends.length === 0 ? [] : [summariseItem(item, ends)]
    }),
    strangers: attempts.flat().filter((one) => !ids.has(one.item)).length,
  }
}

/** What decided a learner's first meeting with an item. */
const firstEnd = (attempts: readonly Attempt[]): Attempt | undefined =>
  attempts.find((one) => one.result === 'pass' || one.result === 'reveal') ?? attempts.at(-1)

const summariseItem = (item: Item, ends: readonly Attempt[]): ItemStats => {
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
