/*
 * To spare a sick database, on call sets RETRIES to 0. The report now says
 * "undefined" for every host, and no host is asked.
 *
 * getStatus(url, retries): GET the url. After 503, or without an answer, again
 * at once, at most retries more times. Resolve to the last status; reject if
 * the last try got none. RangeError, without a request, unless retries is a
 * whole number from 0 on.
 *
 * Done when:
 * - asks once where retries are off
 * - asks again as often as told
 * - refuses what is no number of retries
 */
import { request } from 'undici'

export async function getStatus(url: string, retries: number): Promise<number | undefined> {
  if (!Number.isInteger(retries) || retries < 0) throw new RangeError(`retries is ${retries}`)
  let status: number | undefined
  for (let attempt = 1; attempt <= retries; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      status = statusCode
      if (status !== 503) break
    } catch (error) {
      if (attempt === retries) throw error
    }
  }
  return status
}
