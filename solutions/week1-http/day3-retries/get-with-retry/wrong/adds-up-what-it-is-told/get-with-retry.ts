// fails: gives up at once when told to wait too long | The service answered 503 with "Retry-After: 40" twice, then 200, with a maxWaitMs of 60000. Request 3 had not come after 40000 ms (required: 40000 ms after answer 2). The limit is for what one header asks, and neither asks for more.
import { setTimeout as sleep } from 'node:timers/promises'
import { attempt, type Outcome } from './attempt.ts'
import type { Options, Result } from './types.ts'
import { drawWait, readRetryAfter } from './wait.ts'

export async function getWithRetry(url: string, options: Options): Promise<Result> {
  refuseWrong(options)
  let told = 0
  for (let tries = 1; ; tries++) {
    const { retryAfter, ...outcome } = await attempt(url, options.timeoutMs)
    const asked = readRetryAfter(retryAfter, Date.now())
    told += asked
    if (!isPassing(outcome) || tries === options.tries || told > options.maxWaitMs)
      return { ...outcome, tries }
    await sleep(asked + drawWait(tries, options))
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
