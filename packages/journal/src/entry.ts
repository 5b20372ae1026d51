import type { VerdictStatus } from '@firedrill/course'

/** One thing the learner did. */
export type Entry = Attempt | JudgedTry | ShownHint | Opened

/** An entry before the journal gives it its version, id and time. */
export type NewEntry = WithoutStamp<Entry>

/** What every entry has. */
interface Common {
  /** Version of the entry's shape. */
  version: 1
  /** 16 hexadecimal digits, random: two entries with one id are the same entry. */
  id: string
  /** ISO 8601 in UTC, with milliseconds. */
  at: string
  /** `day1/status-code` */
  item: string
}

/** A go at an item, ended. */
interface Attempt extends Common {
  kind: 'attempt'
  result: 'pass' | 'reveal' | 'skip' | 'leave'
  /** Time on the item's clock; null where it was not timed. */
  seconds: number | null
  /** Hints shown. */
  hints: number
  /** Judged goes, the one that ended it too. */
  tries: number
  place: Place
  /** Of a pass: 16 hexadecimal digits of what judged it. Older entries are without. */
  judgedBy?: string
}

/** A judged go that did not end the attempt. */
interface JudgedTry extends Common {
  kind: 'try'
  status: VerdictStatus
  place: Place
}

/** A rung of the hint ladder, shown. */
interface ShownHint extends Common {
  kind: 'hint'
  /** From 1. */
  number: number
}

/** An item, opened headless; times a headless attempt. */
interface Opened extends Common {
  kind: 'open'
  place: Place
}

/** Where the learner met the item: in the course's order, or in a review. */
type Place = 'work' | 'review'

type WithoutStamp<Kind> = Kind extends unknown ? Omit<Kind, 'version' | 'id' | 'at'> : never
