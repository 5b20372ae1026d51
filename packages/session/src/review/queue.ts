import type { Item } from '@firedrill/course'

/** What is due, and what comes back when. Days are the learner's own, as `2026-11-25`; a day ends at four in the morning. */
export interface ReviewQueue {
  today: string
  /** The time there is. */
  minutes: number
  /** What fits it, most overdue first. */
  items: DueItem[]
  /** What they take together, by the learner's own times. */
  seconds: number
  /** How many are due, with those that do not fit. */
  due: number
  /** What is not due yet, soonest first. */
  comesBack: { item: Item; day: string; inDays: number }[]
}

/** An item that is due. */
export interface DueItem {
  item: Item
  /** Since when. */
  day: string
  /** How the last go went. */
  grade: Grade
  /** How long it will take, by the learner's own times of it, else by par. */
  seconds: number
  /** Whether a review of it was begun and not ended. */
  isBegun: boolean
}

/** How well an item was remembered. */
export type Grade = 'again' | 'hard' | 'good' | 'easy'
