import type { Answer } from '../evidence.ts'

/** Errors, then recovery. */
export interface FailTimes {
  /** So many requests fail; all of them with Infinity. */
  times: number
  /** Status of the failures, 503 unless told. */
  status?: number
  /** Sent with each failure: seconds, or a date as HTTP writes it. */
  retryAfter?: number | string
  /** Status after that, 200 unless told. */
  recovered?: number
}

/** Says in JSON which request of the series this was, from 1. Each call begins a series of its own. */
export const failTimes = ({ times, status = 503, retryAfter, recovered = 200 }: FailTimes): Answer => {
  let request = 0
  return (_seen, response) => {
    request++
    const isFailing = request <= times
    const wait = isFailing && retryAfter !== undefined ? { 'retry-after': String(retryAfter) } : {}
    response
      .writeHead(isFailing ? status : recovered, { 'content-type': 'application/json', ...wait })
      .end(`${JSON.stringify({ request, state: isFailing ? 'failing' : 'recovered' })}\n`)
  }
}
