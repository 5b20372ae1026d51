/** A date is one that reads the same when it is written again. */
export function waitMs(value: string | undefined, now: number): number | null {
  const seconds = Number(value)
  if (value && String(seconds) === value && Number.isInteger(seconds) && seconds >= 0) return seconds * 1000
  const date = new Date(value ?? '')
  if (Number.isNaN(date.getTime()) || date.toUTCString() !== value) return null
  const wait = date.getTime() - now
  return wait < 0 ? 0 : wait
}
