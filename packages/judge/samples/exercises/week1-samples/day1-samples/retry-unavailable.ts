/*
 * A service answers 503 for two seconds while it restarts, and each restart
 * reaches the user.
 *
 * getStatus(url): GET the url and resolve to the status. Try a 503 again: 1 s
 * after the first answer, 2 s after the second, then no more.
 *
 * Done when:
 * - 503, 503, 200 gives 200 after three requests
 * - the waits are 1 s and 2 s
 * - a third 503 is the answer
 * - a 404 is asked for once
 */
import { request } from 'undici'

export async function getStatus(url: string): Promise<number> {
  const { statusCode, body } = await request(url)
  await body.dump()
  return statusCode
}
