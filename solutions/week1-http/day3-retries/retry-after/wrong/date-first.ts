// fails: reads seconds | At 02:15:00 GMT on 3 March 2026, "Retry-After: 120" gave 0 (required: 120000). Too early is refused again, too late is an outage of your own.
export function waitMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null
  const date = Date.parse(value)
  if (!Number.isNaN(date)) return Math.max(0, date - now)
  return /^\d+$/.test(value) ? Number(value) * 1_000 : null
}
