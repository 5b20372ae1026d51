// fails: draws each wait from a backoff that doubles | The service answered 503 every time, with a base of 200 ms and draws of 0.5. Request 4 came before 400 ms (required: 400 ms after answer 3). Agents that failed together return together, or too late.
import type { Options } from './types.ts'

/** Full jitter: the cap bounds what is drawn from. */
export const drawWait = (attempt: number, { baseMs, capMs, random }: Options): number =>
  random() * Math.min(capMs, baseMs * attempt)

/** Milliseconds; 0 where nothing was asked. */
export const readRetryAfter = (value = '', now: number): number => {
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  return date.test(value) ? Math.max(0, Date.parse(value) - now) : 0
}

const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/
