import { type Check, type Item, scoreOf, type Verdict, type VerdictStatus } from '@firedrill/course'
import type { RunEnd } from '../testing/run.ts'

/** What a run left behind, before it is judged. */
export interface Outcome {
  checks: Check[]
  end: RunEnd | null
  /** A limit the judge itself enforced. */
  stopped: { status: 'timeout'; message: string } | null
  /** Errors of the hidden test that no check caught. */
  unhandled: string[]
}

/** The status, message, checks and score of an outcome. Only a whole run of passed checks is a pass. */
export const judge = (
  item: Item,
  outcome: Outcome,
): Pick<Verdict, 'status' | 'message' | 'checks' | 'score'> => {
  const breach = outcome.end?.breach ?? (outcome.stopped ? { ...outcome.stopped, check: null } : null)
  const checks = breach ? nameBreach(outcome.checks, breach) : outcome.checks
  const { status, message } = breach ?? statusOf(checks, outcome)
  return { status, message, checks, score: scoreOf(item, status, checks) }
}

/** The running check names the breach; what comes after it was not reached. */
const nameBreach = (checks: Check[], breach: { message: string; check: string | null }): Check[] => {
  const named = checks.findIndex((check) => check.id === breach.check)
  const index = named >= 0 ? named : checks.findIndex((check) => check.status !== 'pass')
  return checks.map((check, at) => {
    if (at === index)
      return { ...check, status: 'fail', message: breach.message, expected: null, actual: null }
    return at > index && index >= 0 && check.status !== 'pass'
      ? { ...check, status: 'not-reached', message: null, expected: null, actual: null, misconception: null }
      : check
  })
}

const statusOf = (
  checks: Check[],
  { unhandled, end }: Outcome,
): { status: VerdictStatus; message: string | null } => {
  if (checks.length === 0) return blocked('the hidden test holds no check')
  if (checks.some((check) => check.status === 'fail')) return { status: 'fail', message: null }
  if (checks.some((check) => check.status === 'not-reached'))
    return blocked('the hidden test did not run to its end')
  if (!end) return blocked('the judge lost the end of the run')
  if (unhandled.length > 0) return blocked(`the hidden test left an error unhandled: ${unhandled[0]}`)
  return { status: 'pass', message: null }
}

const blocked = (why: string): { status: VerdictStatus; message: string } => ({
  status: 'blocked',
  message: `No verdict: ${why}. This is a fault of the item, not of your code; please report it.`,
})
