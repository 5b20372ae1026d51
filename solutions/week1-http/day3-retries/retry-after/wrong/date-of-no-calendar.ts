// fails: gives null for anything else | At 02:15:00 GMT on 3 March 2026, "Retry-After: Tue, 40 Mar 2026 02:30:00 GMT" gave NaN (required: null). What nobody said is taken for an order, and your own backoff never gets its turn.
const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

export function waitMs(value = '', now: number): number | null {
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  return date.test(value) ? Math.max(0, Date.parse(value) - now) : null
}
