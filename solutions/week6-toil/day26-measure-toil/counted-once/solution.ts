export interface Entry {
  who: string
  /** Milliseconds since 1970. */
  start: number
  /** Milliseconds since 1970. */
  end: number
}

export function toilMinutes(entries: Entry[]): number {
  /** Up to where each person's time is counted. */
  const counted = new Map<string, number>()
  let ms = 0
  for (const { who, start, end } of entries.toSorted((one, other) => one.start - other.start)) {
    if (end < start) throw new RangeError(`${who} ended before the start`)
    const from = Math.max(start, counted.get(who) ?? start)
    if (end <= from) continue
    ms += end - from
    counted.set(who, end)
  }
  return ms / 60_000
}
