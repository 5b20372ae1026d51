import type { Course, Day, FiredrillError, Item, Place, Target, Verdict } from '@firedrill/course'
import type { RunPorts } from '@firedrill/judge'
import type { Selected } from './find.ts'
import type { ItemState } from './history/item-state.ts'
import type { Progress } from './history/progress.ts'
import type { AskedQuestion } from './question/asked.ts'
import type { Hints } from './reveal/read-hints.ts'
import type { Solution } from './reveal/read-solution.ts'
import type { Tried, TryOptions } from './try-work.ts'
import type { WorkFolder } from './work/read-sources.ts'

/** What the learner can do, the same on screen and headless. */
export interface Session {
  course: Course
  /** What a word means; throws a `usage` error, with the nearest match, where it means nothing. */
  find: (word: string) => Exclude<Target, { kind: 'unwritten' | 'unknown' }>
  /** The items that words stand for, each once: days, weeks, slugs, `review`, `review/<slug>`. */
  select: (words: string[]) => Selected[]
  /** The day an item belongs to. */
  dayOf: (item: Item) => Day
  /** Where the learner was: the item touched last, or the next that is open. Null where all is passed. */
  next: () => Item | null
  stateOf: (item: Item) => ItemState
  progress: () => Progress
  /** The task as plain text or, of an exercise and a question, as Markdown. */
  task: (item: Item) => string
  /** What a question asks this learner. Throws a `usage` error where the item is no question. */
  question: (item: Item, place?: Place) => AskedQuestion
  /**
   * Judges an answer as it was typed, and keeps it in `answers.yaml`. What is no answer at all, as `z` to options a to
   * c, is an `error` that says what is expected: nothing is kept then. Notes nothing in the history.
   */
  answer: (item: Item, given: string, options?: { place?: Place }) => Promise<Verdict>
  /** A section of a day's lesson, as Markdown. */
  section: (day: Day, title: string) => string
  /** Copies what is missing of the item's starters (a question has none), and notes that the item was opened. */
  open: (item: Item, place?: Place) => void
  /** Judges the learner's files, or the answer that is kept: without one a question fails. */
  judge: (item: Item, options?: JudgeOptions) => Promise<Verdict>
  /** Calls back after each save of the item's files; returns what stops it. */
  watch: (item: Item, onSave: () => void, options?: Where) => () => void
  /** Notes a verdict that no clock ran for: a pass once, anything else as a go that was judged. */
  note: (item: Item, verdict: Verdict, place: Place) => void
  /** Keeps an attempt that ended. */
  record: (item: Item, attempt: EndedAttempt) => void
  /** The hints that are out, and with `isNext` one more. */
  hints: (item: Item, options?: { isNext: boolean }) => Hints
  /** The reference answer, or of a question the right answer in words. Throws a `usage` error before the first judged go; ends the attempt of an unpassed item. */
  reveal: (item: Item, attempt: Omit<EndedAttempt, 'result'>) => Solution
  debrief: (item: Item) => string
  /** The hidden test. Throws a `usage` error before the item is passed or seen. */
  hiddenTest: (item: Item) => string
  /** Puts fresh starters in place, or takes an answer out; returns the files that were put away. */
  reset: (item: Item, place?: Place) => string[]
  /** Brings back what the last reset put away. */
  undo: (item: Item, place?: Place) => string[]
  /** Puts fresh starters into `work/review`, beside the learner's first copy; a question is asked anew there. */
  again: (item: Item) => void
  /** Runs the learner's file by hand. */
  tryOut: (item: Item, options: TryOptions) => Promise<Tried>
  /** Why the history could not be written, where that is so; what is held back is written with the next entry. */
  trouble: () => FiredrillError | null
  close: () => Promise<void>
}

/** Where an item's files are. */
export interface Where {
  folder?: WorkFolder
  place?: Place
}

/** How a candidate is judged. */
export interface JudgeOptions extends RunPorts, Where {
  seed?: string
  /** Asks TypeScript too; behaviour is told first, by `onBehaviour`. */
  types?: boolean
  /** Asks the real engine too, where the item compares with one. */
  engine?: boolean
}

/** A timed go at an item, at its end. */
export interface EndedAttempt {
  result: 'pass' | 'reveal' | 'skip' | 'leave'
  /** Time on the item's clock; null where none ran. */
  seconds: number | null
  /** How often a save was judged. */
  tries: number
  place: Place
}
