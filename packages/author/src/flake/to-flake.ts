import type { RunOutcome } from '../judging/with-judges.ts'
import type { Flake } from './flake-report.ts'
import type { FlakeRun } from './plan-flake.ts'

/** A run of an answer, and what became of it. */
export interface HeldRun extends FlakeRun {
  outcome: RunOutcome
}

/** What a run that did not pass is told by; nothing of one that did. */
export const toFlake = ({ file, request, outcome }: HeldRun): Flake[] => {
  const { seed, repeat } = request
  if ('error' in outcome)
    return [{ file, status: 'none', check: null, message: outcome.error.message, seed, repeat }]
  const { verdict } = outcome
  if (verdict.status === 'pass') return []
  const failed = verdict.checks.find((check) => check.status === 'fail')
  const message = failed?.message ?? verdict.message ?? 'it says nothing'
  return [{ file, status: verdict.status, check: failed?.title ?? null, message, seed, repeat }]
}
