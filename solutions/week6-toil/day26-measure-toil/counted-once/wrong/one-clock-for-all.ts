// fails: counts two persons twice | Ana 0-60, Ben 0-60: you gave 60 minutes (required: 120). A night that took two people looks like one.
interface Entry {
  who: string
  start: number
  end: number
}

export function toilMinutes(entries: Entry[]): number {
  let counted = -Infinity
  let ms = 0
  for (const { start, end } of entries.toSorted((one, other) => one.start - other.start)) {
    if (end < start) throw new RangeError('an end before its start')
    const from = Math.max(start, counted)
    ms += Math.max(0, end - from)
    counted = Math.max(counted, end)
  }
  return ms / 60_000
}
