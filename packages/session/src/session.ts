import { join, resolve } from 'node:path'
import {
  allDays,
  allItems,
  type Course,
  FiredrillError,
  findTarget,
  type Item,
  newSeed,
  type Target,
  type Verdict,
  workPath,
} from '@firedrill/course'
import { requireCourse } from '@firedrill/course/read'
import { type Journal, openJournal } from '@firedrill/journal'
import { type Judge, openJudge, type RunPorts } from '@firedrill/judge'
import { openWork } from './open-work.ts'
import { readSources, type WorkFolder } from './read-sources.ts'
import { readTask } from './read-task.ts'
import { type ItemState, stateOf } from './states.ts'
import { watchFiles } from './watch-work.ts'

/** What the learner can do, the same on screen and headless. */
export interface Session {
  course: Course
  /** What a word means; throws a `usage` error, with the nearest match, where it means nothing. */
  find: (word: string) => Exclude<Target, { kind: 'unwritten' | 'unknown' }>
  /** Where the learner was: the first item that is not passed. */
  next: () => Item | null
  stateOf: (item: Item) => ItemState
  task: (item: Item) => string
  /** Copies what is missing of the item's starters to `work/`. */
  open: (item: Item) => void
  judge: (item: Item, options?: JudgeOptions) => Promise<Verdict>
  /** Calls back after each save of the item's files; returns what stops it. */
  watch: (item: Item, onSave: () => void, folder?: WorkFolder) => () => void
  /** Keeps an attempt that ended. */
  record: (item: Item, result: 'pass' | 'leave', seconds: number) => void
  close: () => Promise<void>
}

/** How a candidate is judged. */
export interface JudgeOptions extends RunPorts {
  folder?: WorkFolder
  seed?: string
  /** Asks TypeScript too; behaviour is told first, by `onBehaviour`. */
  types?: boolean
}

/** The learner's own files. */
export const workFolder: WorkFolder = { dir: 'work', name: 'work' }

/**
 * Opens a session on the course below `root`. The judge starts when it is first needed, or at once with `isWarm`, so
 * that it boots while the course is read.
 */
export const openSession = (options: { root: string; bundleDir: string; isWarm?: boolean }): Session => {
  const { root, bundleDir } = options
  let judge: Judge | null = options.isWarm ? openJudge({ root, bundleDir }) : null
  const course = readOr(root, () => void judge?.close())
  const journal: Journal = openJournal(join(root, '.firedrill/journal.jsonl'))
  let attempts = journal.read().attempts
  const theJudge = (): Judge => {
    judge ??= openJudge({ root, bundleDir })
    return judge
  }
  return {
    course,
    find: (word) => requireTarget(course, word),
    next: () => allItems(course).find((item) => stateOf(root, item, attempts).state !== 'passed') ?? null,
    stateOf: (item) => stateOf(root, item, attempts),
    task: (item) => readTask(root, item),
    open: (item) => openWork(root, item),
    judge: (item, { folder = workFolder, seed = newSeed(Math.random), types = false, ...ports } = {}) =>
      theJudge().run(
        {
          item,
          weekName: item.weekDir.replace(/^exercises\//, '').replace(/-.*$/, ''),
          ...readSources(root, item, folder),
          seed,
          repeat: repeatCommand(item, seed, folder),
          types,
          shuffle: false,
        },
        ports,
      ),
    watch: (item, onSave, folder = workFolder) => {
      const paths = item.files.map((file) =>
        resolve(root, folder.dir, workPath(item, file).slice('work/'.length)),
      )
      return watchFiles(paths, onSave)
    },
    record: (item, result, seconds) => {
      journal.append({ item: item.id, result, seconds: Math.round(seconds), at: new Date().toISOString() })
      attempts = journal.read().attempts
    },
    close: async () => judge?.close(),
  }
}

/** The course; where it has problems, whatever runs already is ended first. */
const readOr = (root: string, end: () => void): Course => {
  try {
    return requireCourse(root)
  } catch (error) {
    end()
    throw error
  }
}

const repeatCommand = (item: Item, seed: string, folder: WorkFolder): string => {
  const from = folder === workFolder ? '' : ` --from ${folder.name}`
  return `pnpm drill run ${item.slug} --seed ${seed}${from}`
}

const requireTarget = (course: Course, word: string): Exclude<Target, { kind: 'unwritten' | 'unknown' }> => {
  const target = findTarget(course, word)
  const written = allDays(course)
    .map((day) => day.id)
    .join(', ')
  if (target.kind === 'unwritten') {
    throw new FiredrillError(
      'usage',
      `${target.id} is not written yet.`,
      `What exists: ${written}. \`pnpm drill list\` shows it.`,
    )
  }
  if (target.kind === 'unknown') {
    const near = target.nearest ? `Did you mean "${target.nearest}"? ` : ''
    throw new FiredrillError(
      'usage',
      `There is no "${word}" in the course.`,
      `${near}\`pnpm drill list\` shows what exists.`,
    )
  }
  return target
}
