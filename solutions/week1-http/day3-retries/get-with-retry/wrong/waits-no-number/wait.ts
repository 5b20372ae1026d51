// fails: waits its own time for what is no Retry-After | The service answered 503 with "Retry-After: Tue, 40 Mar 2026 02:30:00 GMT", then 200, with a base of 1000 ms and draws of 0.5, and the clock stood still. It saw 2 requests (required: 1). A header that nobody can read decides when you come back.
import type { Options } from './types.ts'

/** Full jitter: the cap bounds what is drawn from. */
export const drawWait = (attempt: number, { baseMs, capMs, random }: Options): number =>
  random() * Math.min(capMs, baseMs * 2 ** (attempt - 1))

/** Milliseconds; 0 where nothing was asked. */
export const readRetryAfter = (value = '', now: number): number => {
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  return date.test(value) ? Math.max(0, Date.parse(value) - now) : 0
}

const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/
