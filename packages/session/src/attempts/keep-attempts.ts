import { isDeepStrictEqual } from 'node:util'
import { FiredrillError, isQuestion, type Item, type Place, type Verdict } from '@firedrill/course'
import type { FailedCheck } from '@firedrill/journal'
import type { Context } from '../context.ts'
import { isAnswered } from '../question/answers-file.ts'
import { readAnswer } from '../question/read-answer.ts'
import { readSolution } from '../reveal/read-solution.ts'
import type { Solution } from '../reveal/read-solution.ts'
import { requireUnlocked } from '../reveal/require-open.ts'
import { requireOver, requireTried } from '../reveal/require-tried.ts'
import { countTries, hasPassedSinceOpen } from '../history/item-state.ts'
import type { EndedAttempt, Session } from '../session-types.ts'
import { isUntouched, readSources } from '../work/read-sources.ts'
import { keepBytes, pruneBytes } from './bytes.ts'
import { attemptsAt, neededBytes } from './kept-attempt.ts'
import { type JudgedTexts } from './judged-texts.ts'
import { beginAttempt } from './open-attempt.ts'
import { timeBetween } from './time-between.ts'

type Attempts = Pick<Session, 'begin' | 'note' | 'skip' | 'reveal' | 'solution'> & {
  /** Makes room for the bytes of later attempts. */
  prune: () => void
}

/** Keeps what a learner does with an item, by clock or without. */
export const keepAttempts = (context: Context, texts: JudgedTexts): Attempts => {
  const { root, history, state } = context
  let hasKept = false
  /** Bytes are extra: where they cannot be written, the attempt is kept without. */
  const keepFiles = (verdict: Verdict | null, item: Item, place: Place) => {
    const judged = texts.get(verdict, item, place)
    if (!judged || Object.keys(judged).length === 0) return undefined
    try {
      hasKept = true
      return keepBytes(root, judged)
    } catch {
      return undefined
    }
  }
  const end = (item: Item, attempt: EndedAttempt, verdict: Verdict | null): void =>
    history.ended(item, {
      ...attempt,
      hints: state(item).hints,
      checks: attempt.checks ?? checksOf(verdict),
      files: keepFiles(verdict, item, attempt.place),
      failed: failedOf(verdict),
    })
  const timeOf = (item: Item, place: Place): number | null =>
    context.settings().clock === 'off'
      ? null
      : timeBetween(item, place, { entries: history.entries(), nowMs: context.now().getTime() })
  const lastPassed = (item: Item, place: Place) =>
    attemptsAt(item, history.entries()).findLast((one) => one.result === 'pass' && one.place === place)?.files
  const tryOf = (item: Item, verdict: Verdict, place: Place): void =>
    history.tried(item, verdict.status, place, {
      failing: checksOf(verdict)?.failing,
      failed: failedOf(verdict),
    })
  const pass = (item: Item, verdict: Verdict, place: Place, seconds: number | null): void => {
    const { reverify } = state(item)
    if (hasPassedSinceOpen(item, place, history.entries()) && !reverify) return
    const files = keepFiles(verdict, item, place)
    // What passed before, looked at again, is no other pass.
    if (!reverify && files && isDeepStrictEqual(files, lastPassed(item, place))) return
    history.passed(item, place, { seconds, hints: state(item).hints, checks: checksOf(verdict), files })
  }
  const show = (item: Item, place: Place): Solution => {
    requireUnlocked(root, item, state(item))
    return isQuestion(item) ? readAnswer(root, item, context.instance(item, place)) : readSolution(root, item)
  }
  const reveal = (item: Item, attempt: Omit<EndedAttempt, 'result'>, verdict: Verdict | null) => {
    const before = state(item)
    requireTried(item, before)
    const { place, tries } = attempt
    const solution = show(item, place)
    const isOver =
      place === 'review'
        ? hasPassedSinceOpen(item, place, history.entries())
        : before.state === 'passed' || (before.state === 'seen' && tries === 0)
    const isKept = !isOver
    if (isKept) end(item, { ...attempt, result: 'reveal' }, verdict)
    return { solution, isKept }
  }
  return {
    begin: (item, { place = 'work' } = {}) => {
      const { state: before, bestSeconds } = state(item)
      return beginAttempt(item, place, {
        nowMs: context.nowMs,
        isTimed: context.settings().clock === 'on',
        bestSeconds,
        isSeen: before === 'seen',
        hints: () => state(item).hints,
        isGo: (verdict) => isGo(root, item, verdict, place),
        noteTry: (verdict) => tryOf(item, verdict, place),
        notePass: (verdict) => pass(item, verdict, place, null),
        keep: (attempt, verdict) => end(item, { ...attempt, place }, verdict),
        reveal: (attempt, verdict) => reveal(item, { ...attempt, place }, verdict),
      })
    },
    note: (item, verdict, place) => {
      if (verdict.status === 'blocked') return
      if (verdict.status === 'pass') pass(item, verdict, place, timeOf(item, place))
      else if (isGo(root, item, verdict, place)) tryOf(item, verdict, place)
    },
    skip: (item, place = 'work') => end(item, { result: 'skip', seconds: null, tries: 0, place }, null),
    reveal: (item, attempt) => {
      const tries = Math.max(attempt.tries, countTries(item, attempt.place, history.entries()))
      return reveal(item, { ...attempt, tries }, null).solution
    },
    solution: (item, place = 'work') => {
      requireOver(item, state(item))
      return show(item, place)
    },
    prune: () => {
      if (hasKept) pruneBytes(root, neededBytes(history.entries()))
    },
  }
}

/** What was not answered, or not begun, is no go of the learner's own. A file that went since was there. */
const isGo = (root: string, item: Item, verdict: Verdict, place: Place): boolean => {
  if (isQuestion(item)) return verdict.status !== 'error' && isAnswered(root, item, place)
  try {
    return !isUntouched(root, item, readSources(root, item, { place }).sources)
  } catch (error) {
    if (error instanceof FiredrillError) return true
    throw error
  }
}

const checksOf = (verdict: Verdict | null): EndedAttempt['checks'] =>
  verdict
    ? {
        passed: verdict.checks.filter((check) => check.status === 'pass').length,
        total: verdict.checks.length,
        failing: verdict.checks.filter((check) => check.status === 'fail').map(({ id }) => id),
      }
    : undefined

/** What the checks that failed say; absent where none did. */
const failedOf = (verdict: Verdict | null): Record<string, FailedCheck> | undefined => {
  const failed = verdict?.checks.filter(({ status }) => status === 'fail') ?? []
  if (failed.length === 0) return undefined
  return Object.fromEntries(failed.map(({ id, title, misconception }) => [id, { title, misconception }]))
}
