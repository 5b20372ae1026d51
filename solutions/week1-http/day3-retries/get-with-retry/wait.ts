import type { Options } from './types.ts'

/** Full jitter: the cap bounds what is drawn from. */
export const drawWait = (attempt: number, { baseMs, capMs, random }: Options): number =>
  random() * Math.min(capMs, baseMs * 2 ** (attempt - 1))

/** Milliseconds; 0 where nothing was asked. */
export const readRetryAfter = (value = '', now: number): number => {
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  const wait = date.test(value) ? Date.parse(value) - now : 0
  return Number.isNaN(wait) ? 0 : Math.max(0, wait)
}

const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/
