import type { Item } from '@firedrill/course'

/** What the history says. Days are the learner's own, as `2026-11-25`. Rates are from 0 to 1; null where nothing counts. */
export interface Stats {
  /** Days on which something was done, oldest first. */
  activity: DayActivity[]
  /** By week of the course, those that were begun. */
  topics: TopicStats[]
  /** Items passed at the first try without a hint, of those that were passed or shown. */
  firstTry: { clean: number; total: number; rate: number | null }
  /** Median of time over par of the timed passes: 0.8 is a fifth under par. */
  pace: { median: number | null; timed: number }
  hints: number
  reveals: number
  /** Reviews that were remembered (everything but `again`), of all. */
  retention: { remembered: number; reviews: number; rate: number | null }
  /** Checks that failed at a judged try, most often first. */
  stuck: { item: Item; check: string; times: number }[]
}

/** One day of activity. */
export interface DayActivity {
  day: string
  attempts: number
  passed: number
  reviews: number
  /** Time on the clock. */
  seconds: number
}

/** One week of the course. */
export interface TopicStats {
  /** `week1` */
  id: string
  title: string
  passed: number
  total: number
  seconds: number
  firstTry: { clean: number; total: number; rate: number | null }
  pace: { median: number | null; timed: number }
  hints: number
  reveals: number
}
