import { FiredrillError, type Verdict } from '@firedrill/course'
import { type Judge, openJudge, type RunRequest } from '@firedrill/judge'
import type { CheckProgress } from '../report.ts'
import type { PlannedCandidate } from './plan-runs.ts'

/** A candidate with what the judge said of its runs. A run that gave no verdict has the tool's error instead. */
export interface JudgedCandidate extends PlannedCandidate {
  verdicts: Verdict[]
  errors: FiredrillError[]
}

/**
 * Judges every run, on up to `jobs` judges at once. Rejects with the signal's reason where it is aborted; nothing is
 * left running. Starts no judge where there is nothing to judge.
 */
export const judgeRuns = async (
  candidates: readonly PlannedCandidate[],
  options: {
    root: string
    bundleDir: string
    jobs: number
    onProgress: (progress: CheckProgress) => void
    signal?: AbortSignal
  },
): Promise<JudgedCandidate[]> => {
  const judged = candidates.map((one): JudgedCandidate => ({ ...one, verdicts: [], errors: [] }))
  const queue = judged.flatMap((one) => one.requests.map((request) => ({ one, request })))
  const total = queue.length
  const judges: Judge[] = []
  let done = 0
  const work = async (judge: Judge): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      await judgeOne(judge, next.one, next.request, options.signal)
      options.onProgress({ done: ++done, total, item: next.one.material.item.id })
    }
  }
  try {
    const count = Math.max(1, Math.min(options.jobs, total))
    if (total > 0) judges.push(...Array.from({ length: count }, () => openJudge(options)))
    await Promise.all(judges.map(work))
  } finally {
    await Promise.all(judges.map((judge) => judge.close()))
  }
  return judged
}

const judgeOne = async (
  judge: Judge,
  one: JudgedCandidate,
  request: RunRequest,
  signal: AbortSignal | undefined,
): Promise<void> => {
  try {
    one.verdicts.push(await judge.run(request, { signal }))
  } catch (error) {
    if (!(error instanceof FiredrillError) || signal?.aborted) throw error
    one.errors.push(error)
  }
}
