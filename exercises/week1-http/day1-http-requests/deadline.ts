/*
 * A checker hung 40 minutes: no limit on silence struck, for bytes dripped
 * in.
 *
 * getWithin(url, ms): GET the url and resolve to
 *   { kind: 'answer', status, body }  whole text within ms milliseconds
 *                                     of the call, any status
 *   { kind: 'timeout' }               otherwise: hang up
 * No whole answer for another reason: reject.
 *
 * Done when:
 * - gives status and body of an answer in time
 * - times out on a silent service
 * - times out on a dripping body
 * - hangs up on a dripping body
 * - keeps one clock for headers and body
 * - rejects a refused or broken connection
 */
import { request } from 'undici'

export type Outcome = { kind: 'answer'; status: number; body: string } | { kind: 'timeout' }

export async function getWithin(url: string, ms: number): Promise<Outcome> {
  return { kind: 'answer', status: 0, body: '' }
}
