import type { VerdictStatus } from '@firedrill/course'

/** One thing the learner did. */
export type Entry = Attempt | JudgedTry | ShownHint | Opened | Known | Fire

/** An entry before the journal gives it its version, id and time. */
export type NewEntry = WithoutStamp<Entry>

/** What every entry has. A field that may be absent came later: older lines are without, older firedrills keep it. */
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
  /** The learner's day it ended on, `2026-11-25`: a time zone that changes later changes no review. */
  day?: string
  /** How many checks its last verdict passed, of how many, and the ids of those that failed. */
  checks?: { passed: number; total: number; failing: string[] }
  /** SHA-256 of the bytes that were handed to the judge last, by file name. */
  files?: Record<string, string>
  /** What the checks that failed say. */
  failed?: Record<string, FailedCheck>
}

/** A judged go that did not end the attempt. */
interface JudgedTry extends Common {
  kind: 'try'
  status: VerdictStatus
  place: Place
  /** Ids of the checks that failed. */
  failing?: string[]
  /** What they say. */
  failed?: Record<string, FailedCheck>
}

/** A failed check in words, by its id; ids say nothing to people, and titles change. */
export interface FailedCheck {
  title: string
  /** The wrong idea behind it, where the evidence named one. */
  misconception: string | null
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

/** The learner says that they know an item, or takes that back. */
interface Known extends Common {
  kind: 'known'
  isKnown: boolean
}

/** A fire drill, over. Its item is the week's: `week1/fire`. Seconds are the virtual clock's, since the page. */
interface Fire extends Common {
  kind: 'fire'
  /** Eight hexadecimal digits that bring the same fire again. */
  seed: string
  /** Slug of what was broken. */
  fault: string
  result: 'mitigated' | 'budget-gone' | 'out-of-time' | 'given-up'
  /** The first look at a signal that shows it; null where there was none. */
  detectSeconds: number | null
  /** From when on the service was good; null where it was not mended. */
  mitigateSeconds: number | null
  /** Share of the whole window's error budget that burned. */
  burned: number
  /** The learner's day it ended on, `2026-11-25`. */
  day: string
}

/** Where the learner met the item: in the course's order, or in a review. */
type Place = 'work' | 'review'

type WithoutStamp<Kind> = Kind extends unknown ? Omit<Kind, 'version' | 'id' | 'at'> : never
