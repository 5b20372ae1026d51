import { latenessOf } from '../../scope/lateness.ts'
import type { Policy } from './policy.ts'

/** One submission, as far as it decides which of a learner's counts. */
export interface Attempt {
  submission: string
  learner: string
  receivedAt: Date
  state: string
  status: string
  /** Before what being late costs. */
  points: number
}

/**
 * Which submissions are rows of the gradebook, in the order they came: all, or of each learner the last or the best.
 * What is ungradable, or failed by our fault, costs no attempt: it counts only where there is nothing else. Of two that
 * are equally good the later counts.
 */
export const chooseAttempts = (
  attempts: readonly Attempt[],
  { attempts: rule, assignment }: Pick<Policy, 'attempts' | 'assignment'>,
): Attempt[] => {
  if (rule === null) return [...attempts]
  const worth = (one: Attempt): number => {
    if (one.status !== 'graded') return -1
    if (rule === 'last') return 0
    const late = assignment && latenessOf(assignment, { at: one.receivedAt, from: 'told' }, one.points)
    return one.points * (late?.factor ?? 1)
  }
  const chosen = new Map<string, Attempt>()
  for (const one of attempts) {
    const before = chosen.get(one.learner)
    if (!before || isBetter(one, before, worth)) chosen.set(one.learner, one)
  }
  return attempts.filter((one) => chosen.get(one.learner) === one)
}

const isBetter = (one: Attempt, before: Attempt, worth: (attempt: Attempt) => number): boolean =>
  worth(one) > worth(before) ||
  (worth(one) === worth(before) && one.receivedAt.getTime() >= before.receivedAt.getTime())
