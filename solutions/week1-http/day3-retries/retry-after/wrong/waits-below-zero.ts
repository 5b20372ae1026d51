// fails: does not wait for what is past | At 02:15:00 GMT on 3 March 2026, "Retry-After: Tue, 03 Mar 2026 02:14:00 GMT" gave -60000 (required: 0). Clocks differ by seconds, and a wait below zero is none.
export function waitMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  return value.endsWith('GMT') ? Date.parse(value) - now : null
}
