// fails: reads a date | At 02:15:00 GMT on 3 March 2026, "Retry-After: Tue, 03 Mar 2026 02:30:00 GMT" gave null (required: 900000). Clients that miss the date knock all night.
export function waitMs(value: string | undefined): number | null {
  return value && /^\d+$/.test(value) ? Number(value) * 1_000 : null
}
