/*
 * The nightly report has an old password. One run, and its account is locked:
 * "3 failed logins within 2 s".
 *
 * getStatus(url): GET the url, at once again after 429, 502, 503 or 504 and
 * where no whole answer came, at most 3 tries in all. Every other answer is
 * final. Resolve to the status of the last try; reject if it got no answer.
 *
 * Done when:
 * - asks once where the answer is final
 * - asks again while the service is away
 * - asks again where no answer came
 */
import { request } from 'undici'

const mostTries = 3

export async function getStatus(url: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === mostTries
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      if (statusCode < 400 || isLast) return statusCode
    } catch (error) {
      if (isLast) throw error
    }
  }
}
