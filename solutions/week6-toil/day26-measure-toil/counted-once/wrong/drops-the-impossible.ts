// fails: refuses an end before its start | Ana 30-0: you gave 0 (required: a RangeError). A typing error takes hours off the report, or is left out in silence.
interface Entry {
  who: string
  start: number
  end: number
}

export function toilMinutes(entries: Entry[]): number {
  const counted = new Map<string, number>()
  let ms = 0
  for (const { who, start, end } of entries.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(start, counted.get(who) ?? start)
    if (end <= from) continue
    ms += end - from
    counted.set(who, end)
  }
  return ms / 60_000
}
