import { join, resolve } from 'node:path'
import {
  type Course,
  type Day,
  type FiredrillError,
  type Item,
  newSeed,
  type Place,
  type Target,
  type Verdict,
  workPath,
} from '@firedrill/course'
import { requireCourse } from '@firedrill/course/read'
import { openJudge, type Judge, type RunPorts } from '@firedrill/judge'
import { findDay, findWord, type Selected, selectWords } from './find.ts'
import { openHistory } from './history/history.ts'
import { type ItemState, stateOf } from './history/item-state.ts'
import { nextItem } from './history/next-item.ts'
import { countProgress, type Progress } from './history/progress.ts'
import { type Hints, readHints, requireDebrief } from './reveal/read-hints.ts'
import { readSection } from './reveal/read-section.ts'
import { readHiddenTest, readSolution, type Solution } from './reveal/read-solution.ts'
import { readTask } from './reveal/read-task.ts'
import { requireTried } from './reveal/require-tried.ts'
import { type Tried, type TryOptions, tryWork } from './try-work.ts'
import { openWork } from './work/open-work.ts'
import { isUntouched, readSources, type WorkFolder, workFolder } from './work/read-sources.ts'
import { resetWork, undoReset } from './work/reset-work.ts'
import { watchFiles } from './work/watch-work.ts'

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
  task: (item: Item) => string
  /** A section of a day's lesson, as Markdown. */
  section: (day: Day, title: string) => string
  /** Copies what is missing of the item's starters, and notes that the item was opened. */
  open: (item: Item, place?: Place) => void
  judge: (item: Item, options?: JudgeOptions) => Promise<Verdict>
  /** Calls back after each save of the item's files; returns what stops it. */
  watch: (item: Item, onSave: () => void, options?: Where) => () => void
  /** Notes a verdict that no clock ran for: a pass once, anything else as a go that was judged. */
  note: (item: Item, verdict: Verdict, place: Place) => void
  /** Keeps an attempt that ended. */
  record: (item: Item, attempt: EndedAttempt) => void
  /** The hints that are out, and with `isNext` one more. */
  hints: (item: Item, options?: { isNext: boolean }) => Hints
  /** The reference answer. Throws a `usage` error before the first judged go; ends the attempt of an unpassed item. */
  reveal: (item: Item, attempt: Omit<EndedAttempt, 'result'>) => Solution
  debrief: (item: Item) => string
  /** The hidden test. Throws a `usage` error before the item is passed or seen. */
  hiddenTest: (item: Item) => string
  /** Puts fresh starters in place; returns the files that were put away. */
  reset: (item: Item, place?: Place) => string[]
  /** Brings back what the last reset put away. */
  undo: (item: Item, place?: Place) => string[]
  /** Puts fresh starters into `work/review`, beside the learner's first copy. */
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

/**
 * Opens a session on the course below `root`. The judge starts when it is first needed, or at once with `isWarm`, so
 * that it boots while the course is read.
 */
export const openSession = (options: { root: string; bundleDir: string; isWarm?: boolean }): Session => {
  const { root, bundleDir } = options
  let judge: Judge | null = options.isWarm ? openJudge({ root, bundleDir }) : null
  const { course, history } = orEnd(
    () => ({ course: requireCourse(root), history: openHistory(join(root, '.firedrill/journal.jsonl')) }),
    () => void judge?.close(),
  )
  const state = (item: Item): ItemState => stateOf(root, item, history.entries())
  const theJudge = (): Judge => {
    judge ??= openJudge({ root, bundleDir })
    return judge
  }
  return {
    course,
    find: (word) => findWord(course, word),
    select: (words) => selectWords(root, course, words),
    dayOf: (item) => findDay(course, item),
    next: () => nextItem(course, history.entries(), state),
    stateOf: state,
    progress: () => countProgress(course, state),
    task: (item) => readTask(root, item),
    section: (day, title) => readSection(root, day, title),
    open: (item, place = 'work') => {
      openWork(root, item, place)
      history.opened(item, place)
    },
    judge: (
      item,
      { folder = workFolder, place = 'work', seed = newSeed(Math.random), types = false, ...ports } = {},
    ) =>
      theJudge().run(
        {
          item,
          weekName: item.weekDir.replace(/^exercises\//, '').replace(/-.*$/, ''),
          ...readSources(root, item, { folder, place }),
          seed,
          repeat: repeatCommand(item, seed, { folder, place }),
          types,
          shuffle: false,
        },
        ports,
      ),
    watch: (item, onSave, { folder = workFolder, place = 'work' } = {}) => {
      const paths = item.files.map((file) =>
        resolve(root, folder.dir, workPath(item, file, place).slice('work/'.length)),
      )
      return watchFiles(paths, onSave)
    },
    note: (item, verdict, place) => {
      if (verdict.status === 'blocked') return
      const { sources } = readSources(root, item, { place })
      if (verdict.status === 'pass') history.passed(item, place, state(item).hints)
      else if (!isUntouched(root, item, sources)) history.tried(item, verdict.status, place)
    },
    record: (item, attempt) => history.ended(item, attempt, state(item).hints),
    hints: (item, { isNext } = { isNext: false }) => {
      const out = readHints(root, item, state(item).hints + (isNext ? 1 : 0))
      if (out.shown.length > state(item).hints) history.hinted(item, out.shown.length)
      return out
    },
    reveal: (item, attempt) => {
      const before = state(item)
      requireTried(item, before)
      const solution = readSolution(root, item)
      if (before.state !== 'passed') history.ended(item, { ...attempt, result: 'reveal' }, before.hints)
      return solution
    },
    debrief: (item) => requireDebrief(root, item).body,
    hiddenTest: (item) => {
      requireTried(item, state(item))
      return readHiddenTest(root, item)
    },
    reset: (item, place = 'work') => resetWork(root, item, place),
    undo: (item, place = 'work') => undoReset(root, item, place),
    again: (item) => {
      resetWork(root, item, 'review')
      history.opened(item, 'review')
    },
    tryOut: (item, how) => tryWork(root, item, how),
    trouble: history.trouble,
    close: async () => {
      history.flush()
      await judge?.close()
    },
  }
}

/** A result; where it throws, whatever runs already is ended first. */
const orEnd = <Value>(make: () => Value, end: () => void): Value => {
  try {
    return make()
  } catch (error) {
    end()
    throw error
  }
}

const repeatCommand = (item: Item, seed: string, { folder, place }: Required<Where>): string => {
  const from = folder === workFolder ? '' : ` --from ${folder.name}`
  return `pnpm drill run ${place === 'review' ? 'review/' : ''}${item.slug} --seed ${seed}${from}`
}
