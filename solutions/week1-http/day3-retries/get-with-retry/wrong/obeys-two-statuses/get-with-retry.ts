// fails: waits as many seconds as it is told | The service answered 502 with "Retry-After: 7", then 200, and the clock stood still. It saw 2 requests (required: 1). It is asked before it is ready, by everybody it has told so.
import { setTimeout as sleep } from 'node:timers/promises'
import { attempt, type Outcome } from './attempt.ts'
import type { Options, Result } from './types.ts'
import { drawWait, readRetryAfter } from './wait.ts'

export async function getWithRetry(url: string, options: Options): Promise<Result> {
  refuseWrong(options)
  for (let tries = 1; ; tries++) {
    const { retryAfter, ...outcome } = await attempt(url, options.timeoutMs)
    const asked = isTold(outcome) ? readRetryAfter(retryAfter, Date.now()) : 0
    if (!isPassing(outcome) || tries === options.tries || asked > options.maxWaitMs)
      return { ...outcome, tries }
    await sleep(asked + drawWait(tries, options))
  }
}

const isTold = (outcome: Outcome): boolean => outcome.kind === 'answer' && [429, 503].includes(outcome.status)

/** What may be gone at the next try. */
const isPassing = (outcome: Outcome): boolean =>
  outcome.kind !== 'answer' || [429, 502, 503, 504].includes(outcome.status)

const refuseWrong = ({ tries, timeoutMs, baseMs, capMs, maxWaitMs }: Options): void => {
  if (!Number.isInteger(tries) || tries < 1) throw new RangeError(`tries is ${tries}`)
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  for (const [name, ms] of Object.entries({ baseMs, capMs, maxWaitMs })) {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`${name} is ${ms}`)
  }
}
