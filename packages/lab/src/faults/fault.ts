import type { Answer } from '../evidence.ts'
import { drip } from '../drip.ts'
import { htmlError, malformed, resetBeforeHeaders, resetMidBody, truncatedBody } from './breaks.ts'
import { type FailTimes, failTimes } from './fail-times.ts'
import { hangAfterHeaders, hangBeforeHeaders } from './hangs.ts'

/**
 * What may go wrong once a connection stands, as the client sees it:
 *
 * - `reset-before-headers`: RST instead of an answer (ECONNRESET)
 * - `reset-mid-body`: status 200, 100 of 1,000 bytes, then RST
 * - `hang-before-headers`: nothing, for as long as the client waits
 * - `hang-after-headers`: status 200 and the first bytes of a body that never ends
 * - `drip`: a body that comes byte by byte: one every `every` ms, whole after `last` ms
 * - `fail`: an error `times` times, then recovery
 * - `truncated-body`: status 200, 1,000 bytes promised, 100 sent, then the connection closes in order
 * - `malformed`: bytes that are no HTTP response
 * - `html-error`: status 200 with an HTML page about an error, where JSON was expected
 */
export type Fault =
  | { kind: 'reset-before-headers' }
  | { kind: 'reset-mid-body' }
  | { kind: 'hang-before-headers' }
  | { kind: 'hang-after-headers' }
  | { kind: 'drip'; every: number; last: number }
  | ({ kind: 'fail' } & FailTimes)
  | { kind: 'truncated-body' }
  | { kind: 'malformed' }
  | { kind: 'html-error' }

/** The answer that commits a fault, for any server of the lab. One answer of `fail` counts all its requests. */
export const misbehave = (fault: Fault): Answer => {
  if (fault.kind === 'drip') return drip(fault)
  if (fault.kind === 'fail') return failTimes(fault)
  return plain[fault.kind]
}

const plain: Record<Exclude<Fault['kind'], 'drip' | 'fail'>, Answer> = {
  'reset-before-headers': resetBeforeHeaders,
  'reset-mid-body': resetMidBody,
  'hang-before-headers': hangBeforeHeaders,
  'hang-after-headers': hangAfterHeaders,
  'truncated-body': truncatedBody,
  malformed,
  'html-error': htmlError,
}
