// fails: gives null for anything else | At 02:15:00 GMT on 3 March 2026, "Retry-After: 1.5" gave 1000 (required: null). What nobody said is taken for an order, and your own backoff never gets its turn.
export function waitMs(value: string | undefined, now: number): number | null {
  if (!value) return null
  const seconds = Number.parseInt(value, 10)
  if (seconds >= 0) return seconds * 1_000
  return value.endsWith('GMT') ? Math.max(0, Date.parse(value) - now) : null
}
