/** How a call ends. After stop it is no use to try again. */
export type Outcome = 'ok' | 'failed' | 'stop'

export interface BudgetOptions {
  /** Retries that are allowed for each request. Finite, 0 or more. */
  share: number
  /** Retries that are allowed on top. Finite, 0 or more. */
  reserve: number
  /** Finite, above 0. */
  windowMs: number
  /** Milliseconds on a clock that is never set back. */
  now: () => number
}

export interface ClientOptions extends BudgetOptions {
  /** For each call, the first one too. A whole number from 1. */
  tries: number
}

export interface Budget {
  request: () => void
  retry: () => boolean
}

export interface Storm {
  /** How many seconds to look at. A whole number, 0 or more. */
  seconds: number
  /** New requests in each second. A whole number, 0 or more. */
  fresh: number
  /** Requests that the service can take in a second. A whole number, 0 or more. */
  capacity: number
  /** For each request, the first one too. A whole number from 1. */
  tries: number
  /** The service is away in the seconds from `from` up to but not `to`. */
  outage?: { from: number; to: number }
  /** Retries in a second, for each new request. Without it there is no bound. Finite, 0 or more. */
  share?: number
}

export interface Course {
  /** Requests and retries that came in each second. */
  offered: number[]
  /** Requests that were given up. */
  lost: number
}
