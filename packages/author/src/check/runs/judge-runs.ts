import type { FiredrillError, Verdict } from '@firedrill/course'
import { type JudgingOptions, withJudges } from '../../judging/with-judges.ts'
import type { PlannedCandidate } from './plan-runs.ts'

/** A candidate with what the judge said of its runs. A run that gave no verdict has the tool's error instead. */
export interface JudgedCandidate extends PlannedCandidate {
  verdicts: Verdict[]
  errors: FiredrillError[]
}

/** Judges every run of every candidate. Starts no judge where there is nothing to judge. */
export const judgeRuns = async (
  candidates: readonly PlannedCandidate[],
  options: JudgingOptions,
): Promise<JudgedCandidate[]> => {
  const requests = candidates.flatMap((one) => one.requests)
  const outcomes = await withJudges(options, (judgeAll) => judgeAll(requests))
  const ofRequest = new Map(requests.map((request, index) => [request, outcomes[index]]))
  return candidates.map((one) => {
    const own = one.requests.flatMap((request) => ofRequest.get(request) ?? [])
    return {
      ...one,
      verdicts: own.flatMap((outcome) => ('verdict' in outcome ? outcome.verdict : [])),
      errors: own.flatMap((outcome) => ('error' in outcome ? outcome.error : [])),
    }
  })
}
