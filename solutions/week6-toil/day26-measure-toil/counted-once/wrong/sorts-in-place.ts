// fails: counts an overlap once | The list is not what it was before the call (required: as it was). The caller shows it in another order.
interface Entry {
  who: string
  start: number
  end: number
}

export function toilMinutes(entries: Entry[]): number {
  const counted = new Map<string, number>()
  let ms = 0
  for (const { who, start, end } of entries.sort((one, other) => one.start - other.start)) {
    if (end < start) throw new RangeError('an end before its start')
    const from = Math.max(start, counted.get(who) ?? start)
    if (end <= from) continue
    ms += end - from
    counted.set(who, end)
  }
  return ms / 60_000
}
