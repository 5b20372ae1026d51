import type { Problem } from '@firedrill/course'
import { fastestPass, isFarBeyond, timeBudget } from '../../judging/time-budget.ts'
import type { JudgedCandidate } from '../runs/judge-runs.ts'

/** A hidden test keeps its budget: not even the fastest run of the solution may be far beyond it. */
export const checkTime = ({ kind, material, verdicts }: JudgedCandidate, slowness: number): Problem[] => {
  const budget = timeBudget(material.item)
  const fastest = fastestPass(verdicts)
  if (kind !== 'solution' || fastest === null || !isFarBeyond(material.item, fastest, slowness)) return []
  return [
    {
      rule: 'item-time',
      file: `${material.item.solutionDir}/hidden.test.ts`,
      message: `takes ${Math.round(fastest)} ms with the solution, above twice the ${budget} ms of ${material.item.kind === 'exercise' ? 'its stages' : 'a drill'}.`,
      fix: 'Wait for evidence instead of time, and let waits of one check overlap.',
    },
  ]
}
