import { type GradingOptions, openGrading } from '../../grading/open-grading.ts'
import { AwayError, type Client } from '../http/client.ts'
import { readCourseFacts } from '../service.ts'
import { createHands } from './hands.ts'

/** A worker's life. */
export interface WorkerOptions extends GradingOptions {
  client: Client
  /** What it is called in the audit: a machine and a process. */
  name: string
  /** Takes what happens, a line each. */
  onEvent: (line: string) => void
}

/** Submissions in a worker's hands for each judge: enough that a judge seldom waits between two proofs of its health. */
const perJudge = { first: 1, most: 24 } as const
const idleMs = 500
const beatMs = 3_000

/**
 * Takes jobs, judges them and brings the grades, until the signal. A service that is away is waited for, and what was
 * judged meanwhile is kept. What is not done at the end is given back. Rejects where it cannot grade at all.
 */
export const runWorker = async (options: WorkerOptions): Promise<void> => {
  const { client, name, signal, onEvent } = options
  const { version, judge, course } = readCourseFacts(options)
  const grading = await openGrading({ ...options, judge })
  const hands = createHands({
    client,
    name,
    grading,
    course,
    limit: {
      first: options.jobs * perJudge.first,
      most: options.jobs * perJudge.most,
    },
  })
  const heart = setInterval(() => void hands.beat().catch(() => {}), beatMs)
  let isAway = false
  try {
    await hands.beat().catch(() => {})
    while (!signal.aborted) {
      try {
        await hands.store()
        await hands.takeMore({ course: version, judge })
        if (isAway) onEvent('The service answers again.')
        isAway = false
      } catch (error) {
        if (!(error instanceof AwayError)) throw error
        if (!isAway) onEvent(`${error.message} Waiting for it.`)
        isAway = true
      }
      await hands.rest(isAway, idleMs, signal)
    }
  } finally {
    clearInterval(heart)
    await hands.letGo().catch(() => {})
    await grading.close()
  }
}
