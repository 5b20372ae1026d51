// fails: counts an overlap once | Ana 0-60, Ana 30-90: you gave 120 minutes (required: 90). The day has more hours than it has, and the case for automation is not believed.
interface Entry {
  who: string
  start: number
  end: number
}

export function toilMinutes(entries: Entry[]): number {
  return entries.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0)
}
