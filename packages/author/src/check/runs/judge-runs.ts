import { availableParallelism } from 'node:os'
import type { FiredrillError, Verdict } from '@firedrill/course'
import { measureSlowness } from '../../judging/measure-slowness.ts'
import { startLoad } from '../../judging/start-load.ts'
import { type JudgingOptions, withJudges } from '../../judging/with-judges.ts'
import type { PlannedCandidate } from './plan-runs.ts'

/** A candidate with what the judge said of its runs. A run that gave no verdict has the tool's error instead. */
export interface JudgedCandidate extends PlannedCandidate {
  verdicts: Verdict[]
  errors: FiredrillError[]
}

/**
 * Judges every run of every candidate, those under load last, and measures how slow the machine was before them. Starts
 * no judge where there is nothing to judge.
 */
export const judgeRuns = async (
  candidates: readonly PlannedCandidate[],
  options: JudgingOptions,
): Promise<{ judged: JudgedCandidate[]; slowness: number }> => {
  const loaded = candidates.flatMap((one) => one.loaded)
  const contained = candidates.flatMap((one) => one.contained)
  const apart = new Set([...loaded, ...contained])
  const calm = candidates.flatMap((one) => one.requests.filter((request) => !apart.has(request)))
  const requests = [...contained, ...calm, ...loaded]
  let slowness = 1
  const counting = countingOn(requests.length, options)
  const ofContained = await withJudges({ ...counting, tier: 'best' }, (judgeAll) => judgeAll(contained))
  const outcomes = await withJudges(counting, async (judgeAll) => {
    const before = calm.length > 0 ? await measureSlowness() : 1
    const ofCalm = await judgeAll(calm)
    slowness = Math.max(before, calm.length > 0 ? await measureSlowness() : 1)
    const load = startLoad(loaded.length > 0 ? availableParallelism() : 0)
    return [...ofContained, ...ofCalm, ...(await judgeAll(loaded).finally(load.end))]
  })
  const ofRequest = new Map(requests.map((request, index) => [request, outcomes[index]]))
  const judged = candidates.map((one) => {
    const own = one.requests.flatMap((request) => ofRequest.get(request) ?? [])
    return {
      ...one,
      verdicts: own.flatMap((outcome) => ('verdict' in outcome ? outcome.verdict : [])),
      errors: own.flatMap((outcome) => ('error' in outcome ? outcome.error : [])),
    }
  })
  return { judged, slowness }
}

/** All series count as one. */
const countingOn = (total: number, options: JudgingOptions): JudgingOptions => {
  let done = 0
  return { ...options, onProgress: ({ item }) => options.onProgress?.({ done: ++done, total, item }) }
}
