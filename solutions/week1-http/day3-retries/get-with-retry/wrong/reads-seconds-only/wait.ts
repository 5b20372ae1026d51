// fails: waits until the date it is told | The service answered 503 with a date some seconds ahead, then 200, and the clock stood still. It saw 2 requests (required: 1). It is asked before it is ready, by everybody it has told so.
import type { Options } from './types.ts'

/** Full jitter: the cap bounds what is drawn from. */
export const drawWait = (attempt: number, { baseMs, capMs, random }: Options): number =>
  random() * Math.min(capMs, baseMs * 2 ** (attempt - 1))

/** Milliseconds; 0 where nothing was asked. */
export const readRetryAfter = (value = '', now: number): number => {
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  return 0 * now
}

const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/
