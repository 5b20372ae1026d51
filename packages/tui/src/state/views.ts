import type { Place } from '@firedrill/course'

/** An item as the screen shows it. */
export interface ItemView {
  id: string
  slug: string
  title: string
  task: string
  /** Whether the task is Markdown, as an exercise's; a drill's is text with line ends of its own. */
  isMarkdown: boolean
  /** Whether it is answered rather than written. */
  isQuestion: boolean
  /** The learner's files, from the root; a question has none. */
  files: Record<Place, string[]>
  parSeconds: number
  bestSeconds: number | null
  state: 'new' | 'started' | 'seen' | 'passed'
  /** The parts of an exercise that are judged one by one. */
  stages: { slug: string; title: string }[]
  /** Whether a go of the learner's own was ever judged: the solution opens after one. */
  isTried: boolean
  /** Whether the learner says they know it. */
  isKnown: boolean
  /** Whether it was passed, and what judges it has changed since. */
  reverify: boolean
  /** The rungs of the hint ladder that are out; behind the last one stands the solution. */
  hints: { shown: string[]; total: number }
}

/** A step of the day: a section to read, or an item. */
export type StepView = { kind: 'section'; title: string; text: string } | { kind: 'item'; item: ItemView }

/** A day as the screen shows it; what is due for review is one too. */
export interface DayView {
  id: string
  title: string
  steps: StepView[]
  /** Which copies its items are done in. */
  place: Place
  /** A sentence below the title. */
  note: string | null
}

/** The course as home shows it. */
export interface HomeView {
  weeks: WeekView[]
  /** The plan that is followed, or null. */
  plan: PlanView | null
  /** Where the learner was. Null where all is passed. */
  next: NextView | null
  /** Null until it is known. */
  due: DueView | null
  /** The tour, where the course has one. */
  tour: DayCell | null
}

/** An item to go on with, and its day; in `review` it is done again. */
export interface NextView {
  item: string
  title: string
  day: string
  place: Place
  parSeconds: number
}

/** What is due for review, how much of it fits today's time, and about how long that takes, in seconds. */
export interface DueView {
  count: number
  inTime: number
  seconds: number
  /** By day, how many items were passed before what judges them changed. */
  reverify: Record<string, number>
}

/** A week of the course map. */
export interface WeekView {
  /** `week1` */
  id: string
  /** Null where nothing of it is written yet. */
  title: string | null
  days: DayCell[]
}

/** A day on a map. */
export interface DayCell {
  /** `day1` */
  id: string
  /** `1` on the course map, `Wed` in a plan. */
  name: string
  /** Null where it is not written yet. */
  title: string | null
  passed: number
  total: number
  /** What it is called in full, where that says more: `Wed = day8 Async`. */
  note?: string
}

/** A choice of days under names of its own. */
export interface PlanView {
  title: string
  days: DayCell[]
}

/** What a while of drilling amounted to. */
export interface SummaryView {
  title: string
  rows: SummaryRow[]
  /** Sentences below the rows. */
  notes: string[]
}

/** An item of a summary. Times are seconds. */
export interface SummaryRow {
  title: string
  result: 'passed' | 'guessed' | 'seen' | 'open'
  seconds: number | null
  parSeconds: number
  /** The best time, this one included. */
  bestSeconds: number | null
  isBest: boolean
  hints: number
  /** When it comes back, in words; null where it does not. */
  back: string | null
}

/** The learner's figures: named numbers, and a table of topics. */
export interface StatsView {
  figures: { name: string; value: string }[]
  /** How much was done on each of the last days, oldest first. */
  activity: { day: string; count: number }[]
  topics: { name: string; passed: string; seconds: number; firstTry: string; againstPar: string }[]
}

/** What is shown when a learner has given up, or has passed and compares. */
export interface SolutionView {
  /** The learner's files beside the reference answer; a question has none. */
  files: ComparedFile[]
  also: { title: string; files: Record<string, string> }[]
  /** The right answer to a question, in words. */
  answer: string | null
  /** How a number is worked out, as Markdown. */
  worked: string | null
  /** Markdown. */
  debrief: string
}

/** A go at an item that was kept. */
export interface AttemptView {
  /** From 1, oldest first. */
  number: number
  /** `2026-11-26 00:06`, where the learner is. */
  when: string
  result: 'passed' | 'shown' | 'skipped' | 'left'
  seconds: number | null
  isBest: boolean
  tries: number
  hints: number
  checks: { passed: number; total: number } | null
  place: Place
  /** Whether its files are there; `none` where it never had any. */
  files: 'kept' | 'pruned' | 'none'
}

/** One file of two, line by line; null where that side has no line. */
export interface ComparedFile {
  file: string
  rows: { left: string | null; right: string | null; isSame: boolean }[]
}
