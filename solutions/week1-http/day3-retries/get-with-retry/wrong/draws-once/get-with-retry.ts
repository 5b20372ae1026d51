// fails: draws each wait from a backoff that doubles | The service answered 503 every time, with a base of 200 ms and draws of 0.5, 0.25 and 0.75. Request 3 had not come after 100 ms (required: 100 ms after answer 2). Whoever draws once is early or late for good, with all that drew alike.
import { setTimeout as sleep } from 'node:timers/promises'
import { attempt, type Outcome } from './attempt.ts'
import type { Options, Result } from './types.ts'
import { drawWait, readRetryAfter } from './wait.ts'

export async function getWithRetry(url: string, options: Options): Promise<Result> {
  refuseWrong(options)
  const drawn = options.random()
  for (let tries = 1; ; tries++) {
    const { retryAfter, ...outcome } = await attempt(url, options.timeoutMs)
    const asked = readRetryAfter(retryAfter, Date.now())
    if (!isPassing(outcome) || tries === options.tries || asked > options.maxWaitMs)
      return { ...outcome, tries }
    await sleep(asked + drawWait(tries, { ...options, random: () => drawn }))
  }
}

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
