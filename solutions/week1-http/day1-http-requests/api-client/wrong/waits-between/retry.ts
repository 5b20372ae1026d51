// fails: tries again at once | The service answered every request with 503, and the clock stood still. It saw 1 request (required: 3). The caller waits for a wait that nobody chose.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from './types.ts'

const mostTries = 3

export async function retry(
  isRepeatable: boolean,
  attempt: (number: number) => Promise<Result>,
): Promise<Result> {
  const tries = isRepeatable ? mostTries : 1
  let result = await attempt(1)
  for (let number = 2; number <= tries && isPassing(result); number++) {
    await sleep(100 * (number - 1))
    result = await attempt(number)
  }
  return result
}

/** What may be gone at the next try. */
const isPassing = (result: Result): boolean =>
  result.kind === 'timeout' ||
  result.kind === 'unreachable' ||
  (result.kind === 'failed' && [502, 503, 504].includes(result.status))
