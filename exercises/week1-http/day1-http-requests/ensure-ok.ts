/*
 * "Deploy failed: 409." Half an hour of search later: the body of that answer
 * had said "locked by deploy 4711".
 *
 * getOk(url): GET the url once and resolve to the text of the body for every
 * status 2xx. For 4xx and 5xx reject with an Error that has
 *   status   the number
 *   message  contains the whole text of the body
 *
 * Done when:
 * - gives the text of any success
 * - rejects a failure with its status
 * - carries the reason in the message
 */
import { request } from 'undici'

export async function getOk(url: string): Promise<string> {
  return ''
}
