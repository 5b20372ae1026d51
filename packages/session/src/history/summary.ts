import type { Item, Place } from '@firedrill/course'

/** What was done in a session, in the order it was done. Times are seconds. */
export interface SessionSummary {
  attempts: SummaryLine[]
  /** Over the timed attempts. */
  seconds: number
  passed: number
  hints: number
  revealed: number
}

/** One attempt of it. */
export interface SummaryLine {
  item: Item
  place: Place
  result: 'pass' | 'reveal' | 'skip' | 'leave'
  seconds: number | null
  parSeconds: number
  /** The fastest timed pass of the item, this one too. */
  bestSeconds: number | null
  isBest: boolean
  tries: number
  hints: number
  /** When it is due again; null where it is not reviewed. */
  comesBack: { day: string; inDays: number } | null
}
