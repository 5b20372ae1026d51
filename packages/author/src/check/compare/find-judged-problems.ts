import type { Problem } from '@firedrill/course'
import type { JudgedCandidate } from '../runs/judge-runs.ts'
import { checkChecks } from './checks.ts'
import { checkFailing } from './failing.ts'
import { checkNoVerdict } from './no-verdict.ts'
import { checkPassing } from './passing.ts'

/** All that the verdicts of a check show to be wrong. */
export const findJudgedProblems = (judged: readonly JudgedCandidate[]): Problem[] => {
  const problems = [
    ...judged.flatMap(checkNoVerdict),
    ...Map.groupBy(judged, (one) => one.material)
      .values()
      .flatMap(checkChecks),
    ...judged.flatMap(checkOne),
  ]
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

const checkOne = (one: JudgedCandidate): Problem[] =>
  one.kind === 'solution' || one.kind === 'also' ? checkPassing(one) : checkFailing(one)
