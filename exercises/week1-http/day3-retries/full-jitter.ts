/*
 * A database came back and fell again: all clients returned in one moment,
 * every 20 s.
 *
 * delayMs(attempt, options): the wait after try number attempt, from 1, has
 * failed. Full jitter: random(), from 0 up to but not 1, times the backoff,
 * which is baseMs for the first, doubles with each further try, and is capMs
 * at most. An outage may last for thousands of tries.
 *
 * Done when:
 * - draws from the whole backoff
 * - doubles the backoff
 * - caps before it draws
 * - never leaves the cap, however many tries
 */
export interface Options {
  baseMs: number
  capMs: number
  random: () => number
}

export function delayMs(attempt: number, options: Options): number {
  return 0
}
