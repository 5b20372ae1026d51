interface Entry {
  who: string
  start: number
  end: number
}

/** Goes over all borders, and counts who is at work between two of them. */
export function toilMinutes(entries: Entry[]): number {
  for (const entry of entries) if (entry.end < entry.start) throw new RangeError(entry.who)
  const borders = [...new Set(entries.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  let ms = 0
  for (let index = 1; index < borders.length; index++) {
    const [from, to] = [borders[index - 1]!, borders[index]!]
    const busy = new Set(entries.filter(({ start, end }) => start <= from && to <= end).map(({ who }) => who))
    ms += busy.size * (to - from)
  }
  return ms / 60000
}
