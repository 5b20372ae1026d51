/*
 * The report asks the exporter for text/plain, and gets JSON on every other
 * host. In the exporter's log the accept header holds two types.
 *
 * getWith(url, headers): GET the url with the defaults and the caller's
 * headers, names in any case. The caller's value replaces a default of the
 * same name. Resolve to the status.
 *
 * Done when:
 * - lets the caller replace a default, whatever the case
 * - sends the defaults that nobody replaced
 * - sends the caller's other headers
 * - gives the status, whatever it is
 */
import { request } from 'undici'

const defaults = { Accept: 'application/json', 'User-Agent': 'report/1' }

export async function getWith(url: string, headers: Record<string, string>): Promise<number> {
  const { statusCode, body } = await request(url, { headers: { ...defaults, ...headers } })
  await body.dump()
  return statusCode
}
