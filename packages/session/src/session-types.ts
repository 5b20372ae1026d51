import type {
  Course,
  Day,
  FiredrillError,
  Item,
  ItemClock,
  Place,
  Plan,
  Target,
  Verdict,
} from '@firedrill/course'
import type { Debrief, Fire } from '@firedrill/fire'
import type { RunPorts } from '@firedrill/judge'
import type { FileComparison } from './attempts/compare.ts'
import type { KeptAttempt } from './attempts/kept-attempt.ts'
import type { EditorPlan } from './editor/plan-editor.ts'
import type { Selected } from './find.ts'
import type { BestFire, FireRecord } from './fire/fire-record.ts'
import type { ItemState } from './history/item-state.ts'
import type { Progress } from './history/progress.ts'
import type { SessionSummary } from './history/summary.ts'
import type { TestOut } from './history/test-out.ts'
import type { DayMeaning } from './plan/meanings.ts'
import type { AskedQuestion } from './question/asked.ts'
import type { Hints } from './reveal/read-hints.ts'
import type { Solution } from './reveal/read-solution.ts'
import type { ReviewQueue } from './review/queue.ts'
import type { Settings } from './settings.ts'
import type { Stats } from './stats/stats.ts'
import type { Tried, TryOptions } from './try-work.ts'
import type { WorkFolder } from './work/read-sources.ts'
import type { WatchMode } from './watch/watch-files.ts'

/** What the learner can do, the same on screen and headless. */
export interface Session {
  course: Course
  /** What a word means; throws a `usage` error, with the nearest match, where it means nothing or, under a plan, two days. */
  find: (word: string) => Exclude<Target, { kind: 'unwritten' | 'unknown' }>
  /** The two days that a word may mean under the plan that is followed: ask before `find`. Null where it means one thing. */
  meanings: (word: string) => DayMeaning[] | null
  /** The items that words stand for, each once: days, weeks, slugs, `review`, `review/<slug>`. */
  select: (words: string[]) => Selected[]
  /** The day an item belongs to. */
  dayOf: (item: Item) => Day
  /** Where the learner was: the item touched last, or the next that is open, in the plan's order. Null where all is passed or known. */
  next: () => Item | null
  /** The item that is being done again, in `work/review`, and was touched last; null where that is over. */
  redone: () => Item | null
  stateOf: (item: Item) => ItemState
  progress: () => Progress
  /** The task as plain text or, of an exercise and a question, as Markdown. */
  task: (item: Item) => string
  /** What a question asks this learner. Throws a `usage` error where the item is no question. */
  question: (item: Item, place?: Place) => AskedQuestion
  /**
   * Judges an answer as it was typed, and keeps it in `answers.yaml`. What is no answer at all, as `z` to options a to
   * c, is an `error` that says what is expected: nothing is kept then, and no wrong answer in the place of one that
   * passed. Notes nothing in the history.
   */
  answer: (item: Item, given: string, options?: { place?: Place }) => Promise<Verdict>
  /** A section of a day's lesson, as Markdown. */
  section: (day: Day, title: string) => string
  /** Copies what is missing of the item's starters (a question has none), and notes that the item was opened. */
  open: (item: Item, place?: Place) => void
  /** Judges the learner's files, or the answer that is kept: without one a question fails. */
  judge: (item: Item, options?: JudgeOptions) => Promise<Verdict>
  /** Calls back after each save of the item's files; returns what stops it. */
  watch: (item: Item, onSave: () => void, options?: WatchOptions) => () => void
  /**
   * Begins a go at an item that was opened: its clock runs, and it is kept at pass, reveal, skip or leave. A screen has
   * one at a time, and ends it by `leave` whatever happened.
   */
  begin: (item: Item, options?: { place?: Place }) => OpenAttempt
  /**
   * Notes a verdict of a single command: a pass once, timed from the opening where no ten minutes are unknown; anything
   * else as a go that was judged.
   */
  note: (item: Item, verdict: Verdict, place: Place) => void
  /** Keeps that an item was left out for now: no pass, and asked for no more until everything else is done. */
  skip: (item: Item, place?: Place) => void
  /** The hints that are out, and with `isNext` one more. */
  hints: (item: Item, options?: { isNext: boolean }) => Hints
  /** The whole ladder of an item that is passed or seen, and nothing is kept. Throws a `usage` error for others. */
  ladder: (item: Item) => Hints
  /** The reference answer, or of a question the right answer in words. Throws a `usage` error before the first judged go; ends the attempt, unless it was over. */
  reveal: (item: Item, attempt: Omit<EndedAttempt, 'result'>) => Solution
  /** The same of an item that is passed or seen, and nothing is kept. Throws a `usage` error for others. */
  solution: (item: Item, place?: Place) => Solution
  debrief: (item: Item) => string
  /** The hidden test. Throws a `usage` error before the first judged go. */
  hiddenTest: (item: Item) => string
  /** The learner's files beside the reference answer, by file. Throws a `usage` error before the first judged go. */
  compareSolution: (item: Item, place?: Place) => Promise<FileComparison[]>
  /** Every go at an item that was kept, oldest first. */
  attempts: (item: Item) => KeptAttempt[]
  /** The bytes of an attempt, by file name. Throws a `usage` error where they are not kept. */
  attemptFiles: (item: Item, number: number) => Record<string, string>
  /** Two attempts, by file. Throws as `attemptFiles`. */
  compareAttempts: (item: Item, from: number, to: number) => Promise<FileComparison[]>
  /** Puts an attempt's files in place; what was there is kept, and `undo` undoes it. Returns the files. */
  bringBack: (item: Item, number: number, place?: Place) => string[]
  /**
   * Begins an exercise from the learner's own last pass of the one it starts from; `undo` undoes it. Returns the files
   * that are theirs. Throws a `usage` error where there is nothing to start from.
   */
  startFromOwn: (item: Item, place?: Place) => string[]
  /** Puts fresh starters in place, or takes an answer out; returns the files that were put away. */
  reset: (item: Item, place?: Place) => string[]
  /** Brings back what the last reset put away. */
  undo: (item: Item, place?: Place) => string[]
  /** Puts fresh starters into `work/review`, beside the learner's first copy; a question is asked anew there. */
  again: (item: Item) => void
  /** What is due, as far as it fits the time (ten minutes unless told), and what comes back when. */
  review: (options?: { minutes?: number }) => Promise<ReviewQueue>
  /** Opens an item in `work/review`: from a fresh starter, or where a review of it is under way as it was left. */
  openReview: (item: Item) => void
  /** The fire drills there are, and how the learner's fires went. */
  fires: () => Promise<FireRecord[]>
  /**
   * A fire at the moment of its page, in the week that a word names. Without a seed it is another one than last time.
   * Rejects with a `usage` error for a week without a fire drill, and for what is no seed.
   */
  startFire: (word: string, seed?: string) => Promise<Fire>
  /** Keeps a fire that is over; returns the best at the same fault before it. */
  keepFire: (fire: Fire, debrief: Debrief) => BestFire | null
  stats: () => Stats
  /** What was done since the session was opened, or on the learner's day. */
  summary: (options?: { of: 'session' | 'today' }) => Promise<SessionSummary>
  /** Offered where most of a day's drills were clean at the first try and others are open; null where not. */
  testOut: (day: Day) => TestOut | null
  /** Marks a day's open items as known: no pass, no points, and not asked for. Returns them. */
  markKnown: (day: Day) => Item[]
  /** Takes those marks off. Returns the items that had one. */
  forgetKnown: (day: Day) => Item[]
  /** The plans there are. */
  plans: () => Plan[]
  /** The plan that is followed, or null. */
  plan: () => Plan | null
  /** Follows a plan; null follows none. Throws a `usage` error for a plan that does not exist. */
  followPlan: (id: string | null) => void
  /** A day as it is shown: `day8 Async`, and under a plan `Wed = day8 Async`. */
  dayName: (dayId: string) => string
  settings: () => Settings
  /** Changes settings for good. */
  changeSettings: (change: Partial<Settings>) => void
  /** How an item's file would be opened. Throws an `environment` error where no editor is found. */
  planEditor: (item: Item, options?: EditOptions) => EditorPlan
  /** Opens it: resolves when the editor was started, or where it takes over the terminal when it has ended. */
  openInEditor: (plan: EditorPlan) => Promise<void>
  /** Runs the learner's file by hand. */
  tryOut: (item: Item, options: TryOptions) => Promise<Tried>
  /** Why the history could not be written, where that is so; what is held back is written with the next entry. */
  trouble: () => FiredrillError | null
  close: () => Promise<void>
}

/** A go at an item, under way. Every method takes the time from the session's own monotonic clock. */
export interface OpenAttempt {
  item: Item
  place: Place
  /** Shown by `elapsedSeconds`; it asks about silence where `askedSeconds` is a number. */
  clock: () => ItemClock
  /** Time passed: call it once a second while the item is on screen. */
  tick: () => void
  /** A key, or a file that changed. A verdict counts as one by itself. */
  active: () => void
  /** Whether the silent minutes count. */
  answerSilence: (isCounted: boolean) => void
  /** Takes note of a verdict; a pass ends the go. Returns the state after it. */
  judged: (verdict: Verdict, by: JudgedBy) => AttemptState
  state: () => AttemptState
  /** The verdict at hand is acted on: it counts as a try, however young it is. */
  read: () => void
  /** Shows the solution, which ends the go unless it was over. Throws as `Session.reveal`. */
  reveal: () => Solution
  /** Ends it as skipped, unless it was over. */
  skip: () => void
  /** Ends it: kept as left where something of the learner's own was judged and it was not over. */
  leave: () => void
}

/** Why a verdict came: the item was opened, a save, or a key or an answer, which is always a try. */
export type JudgedBy = 'opening' | 'save' | 'request'

/** Where a go stands. */
export type AttemptState =
  | { kind: 'open'; tries: number }
  | {
      kind: 'ended'
      result: EndedAttempt['result']
      seconds: number | null
      tries: number
      hints: number
      /** Whether it is the fastest timed pass so far. */
      isBest: boolean
    }

/** Where an item's files are. */
export interface Where {
  folder?: WorkFolder
  place?: Place
}

/** How saves are watched for. */
export interface WatchOptions extends Where {
  /** Told once it is known, and when it changes. */
  onMode?: (mode: WatchMode) => void
}

/** What to open in an editor. */
export interface EditOptions {
  place?: Place
  /** The item's first file unless told. */
  file?: string
  /** From 1. */
  line?: number
}

/** How a candidate is judged. */
export interface JudgeOptions extends RunPorts, Where {
  seed?: string
  /** Asks TypeScript too; behaviour is told first, by `onBehaviour`. */
  types?: boolean
  /** Lets a debugger in and takes the limits of time off; record no such run. */
  inspect?: { port: number }
  /** Asks the real engine too, where the item compares with one. */
  engine?: boolean
}

/** A timed go at an item, at its end. */
export interface EndedAttempt {
  result: 'pass' | 'reveal' | 'skip' | 'leave'
  /** Time on the item's clock; null where none ran. */
  seconds: number | null
  /** How often a go of the learner's own was judged. */
  tries: number
  place: Place
  /** The checks of the last verdict, where there was one. */
  checks?: { passed: number; total: number; failing: string[] }
}
