// fails: reads a date | The date became NaN, and a timer that is set to NaN strikes after 1 ms.
export function waitMs(value: string | undefined): number | null {
  if (value === undefined) return null
  return Number(value) * 1_000
}
