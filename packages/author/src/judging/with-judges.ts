import { FiredrillError, type Verdict } from '@firedrill/course'
import { type Judge, openJudge, type RunRequest, type TierWish } from '@firedrill/judge'

/** Where and how to judge. */
export interface JudgingOptions extends TierWish {
  /** The root of the course. */
  root: string
  /** Folder of the judge's bundled code. */
  bundleDir: string
  /** Judges at work at once. */
  jobs: number
  onProgress?: (progress: JudgingProgress) => void
  signal?: AbortSignal
}

/** How far the runs at hand have come. */
export interface JudgingProgress {
  done: number
  total: number
  /** Id of the item whose run ended last. */
  item: string
}

/** What became of a run: a verdict, or the tool's own error where there is none. */
export type RunOutcome = { verdict: Verdict } | { error: FiredrillError }

/** Judges runs on all judges at once, in their order; the outcomes come in the same order. */
export type JudgeAll = (requests: readonly RunRequest[]) => Promise<RunOutcome[]>

/**
 * Lends warm judges to a task, and ends them after it. A judge starts when it is first needed. What is judged rejects
 * with the signal's reason where that is aborted; nothing is left running.
 */
export const withJudges = async <Result>(
  options: JudgingOptions,
  task: (judgeAll: JudgeAll) => Promise<Result>,
): Promise<Result> => {
  const judges: Judge[] = []
  const judgeAll: JudgeAll = async (requests) => {
    const outcomes: RunOutcome[] = []
    const queue = [...requests.entries()]
    let done = 0
    const work = async (judge: Judge): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, request] = next
        outcomes[index] = await judgeOne(judge, request, options.signal)
        options.onProgress?.({ done: ++done, total: requests.length, item: request.item.id })
      }
    }
    const count = Math.min(options.jobs, requests.length)
    while (judges.length < count) judges.push(openJudge(options))
    await Promise.all(judges.slice(0, count).map(work))
    return outcomes
  }
  try {
    return await task(judgeAll)
  } finally {
    await Promise.all(judges.map((judge) => judge.close()))
  }
}

const judgeOne = async (
  judge: Judge,
  request: RunRequest,
  signal: AbortSignal | undefined,
): Promise<RunOutcome> => {
  try {
    return { verdict: await judge.run(request, { signal }) }
  } catch (error) {
    if (!(error instanceof FiredrillError) || signal?.aborted) throw error
    return { error }
  }
}
