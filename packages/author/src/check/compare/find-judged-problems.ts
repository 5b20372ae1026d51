import type { Problem } from '@firedrill/course'
import type { JudgedCandidate } from '../runs/judge-runs.ts'
import { checkChecks } from './checks.ts'
import { checkFailing } from './failing.ts'
import { checkNoVerdict } from './no-verdict.ts'
import { checkPassing } from './passing.ts'
import { checkTime } from './time.ts'

/** All that the verdicts of a check show to be wrong, on a machine that is so many times slower than meant. */
export const findJudgedProblems = (judged: readonly JudgedCandidate[], slowness: number): Problem[] => {
  const problems = [
    ...judged.flatMap(checkNoVerdict),
    ...Map.groupBy(judged, (one) => one.material)
      .values()
      .flatMap(checkChecks),
    ...judged.flatMap(checkOne),
    ...judged.flatMap((one) => checkTime(one, slowness)),
  ]
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

const checkOne = (one: JudgedCandidate): Problem[] =>
  one.kind === 'solution' || one.kind === 'also' ? checkPassing(one) : checkFailing(one)
