/*
 * In every outage the checker dies with "Cannot read properties of undefined
 * (reading 'code')", and nobody learns what had failed.
 *
 * getStatus(url, log): GET the url. Without a whole answer try again at once,
 * at most 3 tries. Before each further try call log once, with a line that
 * holds the code of the failure, such as ECONNREFUSED. Resolve to the status
 * of an answer, any status; reject with the failure of the last try.
 *
 * Done when:
 * - outlives a failure
 * - logs each failure with its code
 * - rejects with the last failure
 */
import { request } from 'undici'

type Failure = { cause: { code: string } }

export async function getStatus(url: string, log: (line: string) => void): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      return statusCode
    } catch (error) {
      if (attempt === 3) throw error
      log(`try ${attempt} failed: ${(error as Failure).cause.code}`)
    }
  }
}
