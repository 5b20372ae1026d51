// fails: adds up what does not overlap | Ana 0-30, Ana 60-75: you gave 75 minutes (required: 45). Work that was done is not in the report.
interface Entry {
  who: string
  start: number
  end: number
}

export function toilMinutes(entries: Entry[]): number {
  let ms = 0
  for (const own of Map.groupBy(entries, ({ who }) => who).values()) {
    if (own.some(({ start, end }) => end < start)) throw new RangeError('an end before its start')
    ms += Math.max(...own.map(({ end }) => end)) - Math.min(...own.map(({ start }) => start))
  }
  return ms / 60_000
}
