// fails: gives null for anything else | At 02:15:00 GMT on 3 March 2026, "Retry-After: -5" gave 0 (required: null). What nobody said is taken for an order, and your own backoff never gets its turn.
export function waitMs(value: string | undefined, now: number): number | null {
  if (!value) return null
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
