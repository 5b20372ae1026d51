// fails: gives null for anything else | At 02:15:00 GMT on 3 March 2026, "Retry-After: " gave 0 (required: null). What nobody said is taken for an order, and your own backoff never gets its turn.
export function waitMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null
  const seconds = Number(value)
  if (Number.isInteger(seconds) && seconds >= 0) return seconds * 1_000
  return value.endsWith('GMT') ? Math.max(0, Date.parse(value) - now) : null
}
