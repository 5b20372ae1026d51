export interface Options {
  /** In all, the first one too. A whole number from 1. */
  tries: number
  /** For each try, from the request to the last byte. Finite, above 0. */
  timeoutMs: number
  /** Backoff after the first try. Finite, 0 or more. */
  baseMs: number
  /** Of the backoff, at most. Finite, 0 or more. */
  capMs: number
  /** What a Retry-After may ask for, at most. Finite, 0 or more. */
  maxWaitMs: number
  /** From 0 up to but not 1. */
  random: () => number
}

/** Of the last try; tries counts the requests that were made. */
export type Result =
  | { kind: 'answer'; status: number; body: string; tries: number }
  | { kind: 'timeout'; tries: number }
  | { kind: 'unreachable'; tries: number }
