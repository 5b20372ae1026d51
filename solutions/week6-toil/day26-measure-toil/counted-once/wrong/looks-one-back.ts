// fails: counts an overlap once | Each entry was compared with the one before it only, and a long one outlasts its neighbour.
interface Entry {
  who: string
  start: number
  end: number
}

export function toilMinutes(entries: Entry[]): number {
  const last = new Map<string, number>()
  let ms = 0
  for (const { who, start, end } of entries.toSorted((one, other) => one.start - other.start)) {
    if (end < start) throw new RangeError('an end before its start')
    const from = Math.max(start, last.get(who) ?? start)
    ms += Math.max(0, end - from)
    last.set(who, end)
  }
  return ms / 60_000
}
