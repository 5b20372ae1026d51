import { basename, join, resolve } from 'node:path'
import {
  answersPath,
  isQuestion,
  type Item,
  newSeed,
  type Place,
  type Verdict,
  workPath,
} from '@firedrill/course'
import { requireCachedCourse } from '@firedrill/course/read'
import { openJudge, type Judge } from '@firedrill/judge'
import { present, rememberTexts } from './attempts/judged-texts.ts'
import { keepAttempts } from './attempts/keep-attempts.ts'
import { lookBack } from './attempts/look-back.ts'
import type { Context } from './context.ts'
import { editIn } from './editor/edit.ts'
import { fightFires } from './fire/fight-fires.ts'
import { inspection } from './inspect.ts'
import { findDay, findWord, selectWords } from './find.ts'
import { openHistory } from './history/history.ts'
import { type ItemState, stateOf } from './history/item-state.ts'
import { lookAtHistory } from './history/look-at-history.ts'
import { nextItem, redoneItem } from './history/next-item.ts'
import { countProgress } from './history/progress.ts'
import { judgeStamp } from './history/reverify.ts'
import { askQuestion, findInstance, formatQuestion, type Instance } from './question/ask-question.ts'
import { judgeSaved, judgeTyped } from './question/judge-answer.ts'
import { followPlan } from './plan/follow-plan.ts'
import { requireOneMeaning } from './plan/meanings.ts'
import { readHints, requireDebrief } from './reveal/read-hints.ts'
import { readSection } from './reveal/read-section.ts'
import { readHiddenTest } from './reveal/read-solution.ts'
import { readTask } from './reveal/read-task.ts'
import { requireTestOpen } from './reveal/require-open.ts'
import { requireOver, requireTried } from './reveal/require-tried.ts'
import type { Session, Where } from './session-types.ts'
import { reviewOf } from './review/review.ts'
import { readSettings, type Settings, writeSettings } from './settings.ts'
import { tryWork } from './try-work.ts'
import { openWork } from './work/open-work.ts'
import { readSources, workFolder } from './work/read-sources.ts'
import { resetWork, undoReset } from './work/reset-work.ts'
import { watchFiles } from './watch/watch-files.ts'

/** Where a session works, and what it is told instead of asking the machine. */
export interface SessionOptions {
  root: string
  bundleDir: string
  /** Starts the judge at once. */
  isWarm?: boolean
  /** Chosen for this session only. */
  settings?: Partial<Settings>
  now?: () => Date
  /** A monotonic clock, in milliseconds. */
  nowMs?: () => number
}

/**
 * Opens a session on the course below `root`. The judge starts when it is first needed, or at once with `isWarm`, so
 * that it boots while the course is read.
 */
export const openSession = (options: SessionOptions): Session => {
  const { root, bundleDir, now = () => new Date(), nowMs = () => performance.now() } = options
  let judge: Judge | null = options.isWarm ? openJudge({ root, bundleDir }) : null
  const { course, history } = orEnd(
    () => ({
      course: requireCachedCourse(root, { version: basename(bundleDir), nowMs: now().getTime() }),
      history: openHistory(join(root, '.firedrill/journal.jsonl'), now, (item) => judgeStamp(root, item)),
    }),
    () => void judge?.close(),
  )
  const state = (item: Item): ItemState => stateOf(root, item, history.entries())
  const instance = (item: Item, place: Place): Instance => {
    openWork(root, item, place)
    return findInstance(root, item, { place, entries: history.entries() })
  }
  let chosen: Settings | null = null
  const settings = (): Settings => {
    chosen ??= readSettings(root).settings
    return { ...chosen, ...options.settings }
  }
  const changeSettings = (change: Partial<Settings>): void => {
    writeSettings(root, change)
    chosen = null
  }
  const context: Context = { root, course, history, state, instance, settings, changeSettings, now, nowMs }
  const texts = rememberTexts(root)
  const { prune, ...attempts } = keepAttempts(context, texts)
  const { dayNamed, ...plans } = followPlan(context)
  const find: Session['find'] = (word) => {
    requireOneMeaning(word, plans.meanings(word))
    return findWord(course, dayNamed(word) ?? word)
  }
  const open: Session['open'] = (item, place = 'work') => {
    openWork(root, item, place)
    history.opened(item, place)
  }
  const again: Session['again'] = (item) => {
    resetWork(root, item, 'review')
    history.opened(item, 'review')
  }
  const theJudge = (): Judge => {
    judge ??= openJudge({ root, bundleDir })
    return judge
  }
  return {
    course,
    ...plans,
    find,
    select: (words) => selectWords({ root, course, find }, words),
    dayOf: (item) => findDay(course, item),
    next: () =>
      nextItem(course, {
        entries: history.entries(),
        stateOf: state,
        days: plans.plan()?.days.map(({ day }) => day) ?? [],
      }),
    redone: () => redoneItem(course, history.entries()),
    stateOf: state,
    progress: () => countProgress(course, state),
    task: (item) =>
      isQuestion(item) ? formatQuestion(askQuestion(instance(item, 'work'))) : readTask(root, item),
    question: (item, place = 'work') => askQuestion(instance(item, place)),
    answer: async (item, given, { place = 'work' } = {}) => {
      const found = instance(item, place)
      const repeat = repeatCommand(item, found.seed, { folder: workFolder, place })
      return judgeTyped(root, found, given, { place, repeat, isPassed: state(item).state === 'passed' })
    },
    section: (day, title) => readSection(root, day, title),
    open,
    judge: async (
      item,
      { folder = workFolder, place = 'work', seed, types = false, engine = false, inspect, ...ports } = {},
    ) => {
      const debugged = inspect && (await inspection(item, { root, folder, place, ...inspect }))
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
      const read = readSources(root, item, { folder, place })
      const told = (verdict: Verdict): Verdict => {
        texts.put(verdict, present(read.sources))
        return verdict
      }
      const verdict = await theJudge().run(
        {
          item,
          weekName: item.weekDir.replace(/^exercises\//, '').replace(/-.*$/, ''),
          ...read,
          seed: used,
          repeat: repeat(used),
          types,
          engine,
          shuffle: false,
          ...debugged,
        },
        { ...ports, onBehaviour: (behaviour) => ports.onBehaviour?.(told(behaviour)) },
      )
      return told(verdict)
    },
    watch: (item, onSave, { folder = workFolder, place = 'work', onMode } = {}) => {
      const files = isQuestion(item)
        ? [answersPath(item, place)]
        : item.files.map((file) => workPath(item, file, place))
      return watchFiles(
        files.map((file) => resolve(root, folder.dir, file.slice('work/'.length))),
        onSave,
        { onMode },
      )
    },
    hints: (item, { isNext } = { isNext: false }) => {
      const out = readHints(root, item, state(item).hints + (isNext ? 1 : 0))
      if (out.shown.length > state(item).hints) history.hinted(item, out.shown.length)
      return out
    },
    ladder: (item) => {
      requireOver(item, state(item))
      return readHints(root, item, Number.POSITIVE_INFINITY)
    },
    debrief: (item) => requireDebrief(root, item).body,
    hiddenTest: (item) => {
      requireTried(item, state(item))
      requireTestOpen(root, item, state(item))
      return readHiddenTest(root, item)
    },
    ...attempts,
    ...lookBack(context),
    reset: (item, place = 'work') => resetWork(root, item, place),
    undo: (item, place = 'work') => undoReset(root, item, place),
    again,
    ...reviewOf(context, { open, again }),
    ...lookAtHistory(context),
    ...fightFires(context),
    ...editIn(root),
    settings,
    changeSettings,
    tryOut: (item, how) => tryWork(root, item, how),
    trouble: history.trouble,
    close: async () => {
      history.flush()
      prune()
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
