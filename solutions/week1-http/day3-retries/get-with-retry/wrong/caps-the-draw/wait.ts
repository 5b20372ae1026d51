// fails: caps the backoff | The service answered 503 every time, with a base of 200 ms, a cap of 500 ms and draws of 0.5. Request 4 had not come after 250 ms (required: 250 ms after answer 3). Without the cap an agent sleeps long after the service is back; capped after the draw, all wait equally long.
import type { Options } from './types.ts'

/** Full jitter: the cap bounds what is drawn from. */
export const drawWait = (attempt: number, { baseMs, capMs, random }: Options): number =>
  Math.min(capMs, random() * baseMs * 2 ** (attempt - 1))

/** Milliseconds; 0 where nothing was asked. */
export const readRetryAfter = (value = '', now: number): number => {
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  return date.test(value) ? Math.max(0, Date.parse(value) - now) : 0
}

const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/
