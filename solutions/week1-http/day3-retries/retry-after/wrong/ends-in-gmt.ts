// fails: gives null for anything else | At 02:15:00 GMT on 3 March 2026, "Retry-After: Tue, March 3, 2026 02:30:00 GMT" gave 900000 (required: null). What nobody said is taken for an order, and your own backoff never gets its turn.
export function waitMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  const date = Date.parse(value)
  return /^[A-Z][a-z]{2}, .+ GMT$/.test(value) && !Number.isNaN(date) ? Math.max(0, date - now) : null
}
