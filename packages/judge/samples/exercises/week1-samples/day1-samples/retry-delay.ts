/*
 * A service came back and fell again: all its clients returned at once.
 *
 * retryDelay(attempt, options): milliseconds to wait before the next try, or
 * null for none. Full jitter: random() times the smaller of capMs and
 * baseMs * 2 ** (attempt - 1). Attempts count from 1. A wait may end exactly
 * at the deadline.
 *
 * Done when:
 * - the delay is drawn below the backoff of the attempt
 * - the cap bounds what is drawn from
 * - null where shouldRetry refuses
 * - null where the wait would end after the deadline
 */
export interface Options {
  baseMs: number
  capMs: number
  /** On the clock of `now`, in milliseconds. */
  deadline: number
  now: () => number
  random: () => number
  shouldRetry: (attempt: number) => boolean
}

export function retryDelay(attempt: number, options: Options): number | null {
  return 0
}
