// fails: tries once after any other status | The service answered 404. It saw 3 requests (required: 1). The task does not count it as worth repeating, and the load is three times as high.
import type { Result } from './types.ts'

const mostTries = 3

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
  (result.kind === 'failed' && result.status >= 400)
