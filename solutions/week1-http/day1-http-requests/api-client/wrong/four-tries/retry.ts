// fails: tries a GET three times while the service is unavailable | The service answered every request with 503. It saw 4 requests (required: 3). More tries are a load it cannot carry, fewer give up at the first hiccup.
import type { Result } from './types.ts'

const mostTries = 4

export async function retry(
  isRepeatable: boolean,
  attempt: (number: number) => Promise<Result>,
): Promise<Result> {
  const tries = isRepeatable ? mostTries : 1
  let result = await attempt(1)
  for (let number = 2; number <= tries && isPassing(result); number++) result = await attempt(number)
  return result
}

/** What may be gone at the next try. */
const isPassing = (result: Result): boolean =>
  result.kind === 'timeout' ||
  result.kind === 'unreachable' ||
  (result.kind === 'failed' && [502, 503, 504].includes(result.status))
