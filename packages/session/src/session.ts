import { join, resolve } from 'node:path'
import {
  answersPath,
  FiredrillError,
  isQuestion,
  type Item,
  newSeed,
  type Place,
  type Verdict,
  workPath,
} from '@firedrill/course'
import { requireCourse } from '@firedrill/course/read'
import { openJudge, type Judge } from '@firedrill/judge'
import { findDay, findWord, selectWords } from './find.ts'
import { openHistory } from './history/history.ts'
import { type ItemState, stateOf } from './history/item-state.ts'
import { judgeStamp } from './history/reverify.ts'
import { nextItem } from './history/next-item.ts'
import { countProgress } from './history/progress.ts'
import { askQuestion, findInstance, formatQuestion, type Instance } from './question/ask-question.ts'
import { isAnswered } from './question/answers-file.ts'
import { judgeSaved, judgeTyped } from './question/judge-answer.ts'
import { readAnswer } from './question/read-answer.ts'
import { readHints, requireDebrief } from './reveal/read-hints.ts'
import { readSection } from './reveal/read-section.ts'
import { readHiddenTest, readSolution } from './reveal/read-solution.ts'
import { readTask } from './reveal/read-task.ts'
import { requireTestOpen, requireUnlocked } from './reveal/require-open.ts'
import { requireTried } from './reveal/require-tried.ts'
import type { Session, Where } from './session-types.ts'
import { tryWork } from './try-work.ts'
import { openWork } from './work/open-work.ts'
import { isUntouched, readSources, workFolder } from './work/read-sources.ts'
import { resetWork, undoReset } from './work/reset-work.ts'
import { watchFiles } from './work/watch-work.ts'

/**
 * Opens a session on the course below `root`. The judge starts when it is first needed, or at once with `isWarm`, so
 * that it boots while the course is read.
 */
export const openSession = (options: { root: string; bundleDir: string; isWarm?: boolean }): Session => {
  const { root, bundleDir } = options
  let judge: Judge | null = options.isWarm ? openJudge({ root, bundleDir }) : null
  const { course, history } = orEnd(
    () => ({
      course: requireCourse(root),
      history: openHistory(join(root, '.firedrill/journal.jsonl'), {
        judgedBy: (item) => judgeStamp(root, item),
      }),
    }),
    () => void judge?.close(),
  )
  const state = (item: Item): ItemState => stateOf(root, item, history.entries())
  const instance = (item: Item, place: Place): Instance => {
    openWork(root, item, place)
    return findInstance(root, item, { place, entries: history.entries() })
  }
  const theJudge = (): Judge => {
    judge ??= openJudge({ root, bundleDir })
    return judge
  }
  /** What was not answered, or not begun, is no go of the learner's own. A file that went since was there. */
  const isGo = (item: Item, verdict: Verdict, place: Place): boolean => {
    if (isQuestion(item)) return verdict.status !== 'error' && isAnswered(root, item, place)
    try {
      return !isUntouched(root, item, readSources(root, item, { place }).sources)
    } catch (error) {
      if (error instanceof FiredrillError) return true
      throw error
    }
  }
  return {
    course,
    find: (word) => findWord(course, word),
    select: (words) => selectWords(root, course, words),
    dayOf: (item) => findDay(course, item),
    next: () => nextItem(course, history.entries(), state),
    stateOf: state,
    progress: () => countProgress(course, state),
    task: (item) =>
      isQuestion(item) ? formatQuestion(askQuestion(instance(item, 'work'))) : readTask(root, item),
    question: (item, place = 'work') => askQuestion(instance(item, place)),
    answer: async (item, given, { place = 'work' } = {}) => {
      const found = instance(item, place)
      const repeat = repeatCommand(item, found.seed, { folder: workFolder, place })
      return judgeTyped(root, found, given, { place, repeat })
    },
    section: (day, title) => readSection(root, day, title),
    open: (item, place = 'work') => {
      openWork(root, item, place)
      history.opened(item, place)
    },
    judge: async (item, { folder = workFolder, place = 'work', seed, types = false, ...ports } = {}) => {
      const repeat = (used: string): string => repeatCommand(item, used, { folder, place })
      if (isQuestion(item)) {
        return judgeSaved(root, item, {
          folder,
          place,
          seed,
          ownSeed: () => instance(item, place).seed,
          repeat,
        })
      }
      const used = seed ?? newSeed(Math.random)
      return theJudge().run(
        {
          item,
          weekName: item.weekDir.replace(/^exercises\//, '').replace(/-.*$/, ''),
          ...readSources(root, item, { folder, place }),
          seed: used,
          repeat: repeat(used),
          types,
          shuffle: false,
        },
        ports,
      )
    },
    watch: (item, onSave, { folder = workFolder, place = 'work' } = {}) => {
      const files = isQuestion(item)
        ? [answersPath(item, place)]
        : item.files.map((file) => workPath(item, file, place))
      return watchFiles(
        files.map((file) => resolve(root, folder.dir, file.slice('work/'.length))),
        onSave,
      )
    },
    note: (item, verdict, place) => {
      if (verdict.status === 'blocked') return
      if (verdict.status === 'pass') history.passed(item, place, state(item).hints)
      else if (isGo(item, verdict, place)) history.tried(item, verdict.status, place)
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
      requireUnlocked(root, item, before)
      const { place } = attempt
      const solution = isQuestion(item)
        ? readAnswer(root, item, instance(item, place))
        : readSolution(root, item)
      if (before.state !== 'passed') history.ended(item, { ...attempt, result: 'reveal' }, before.hints)
      return solution
    },
    debrief: (item) => requireDebrief(root, item).body,
    hiddenTest: (item) => {
      requireTried(item, state(item))
      requireTestOpen(root, item, state(item))
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
