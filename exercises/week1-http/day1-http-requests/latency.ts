/*
 * The board says that checkout answers in 12 ms. Its customers wait for four
 * seconds.
 *
 * measure(url, now): GET the url and resolve to
 *   { status, headersMs, totalMs }
 * from the call to the headers, and from the call to the last byte of the
 * body, of up to 100 kB. now() gives milliseconds on a clock that is never
 * set back, as performance.now does: use no other clock.
 *
 * Done when:
 * - counts the body into totalMs
 * - stops headersMs at the headers
 * - starts both with the call
 * - gives the status, whatever it is
 */
import { request } from 'undici'

export interface Latency {
  status: number
  headersMs: number
  totalMs: number
}

export async function measure(url: string, now: () => number): Promise<Latency> {
  const start = now()
  const { statusCode, body } = await request(url)
  const headersMs = now() - start
  const totalMs = now() - start
  await body.text()
  return { status: statusCode, headersMs, totalMs }
}
