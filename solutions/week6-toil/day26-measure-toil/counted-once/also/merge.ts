interface Entry {
  who: string
  start: number
  end: number
}

const merge = (spans: Entry[]): [number, number][] => {
  const merged: [number, number][] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

export const toilMinutes = (entries: Entry[]): number => {
  if (entries.some(({ start, end }) => start > end)) throw new RangeError('an end before its start')
  let minutes = 0
  for (const spans of Map.groupBy(entries, ({ who }) => who).values()) {
    for (const [start, end] of merge(spans)) minutes += (end - start) / 60_000
  }
  return minutes
}
