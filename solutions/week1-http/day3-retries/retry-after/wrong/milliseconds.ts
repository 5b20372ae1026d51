// fails: reads seconds | At 02:15:00 GMT on 3 March 2026, "Retry-After: 120" gave 120 (required: 120000). Too early is refused again, too late is an outage of your own.
export function waitMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null
  if (/^\d+$/.test(value)) return Number(value)
  return value.endsWith('GMT') ? Math.max(0, Date.parse(value) - now) : null
}
