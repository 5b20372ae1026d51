interface Hour {
  sum: number
  count: number
}

/** By the texts of times, as a log would be read. */
export const dailyPeaks = (samples: { at: number; rate: number }[], now: number) => {
  const hours: Record<string, Hour> = {}
  for (const { at, rate } of samples) {
    const name = new Date(at).toISOString().slice(0, 13)
    hours[name] ??= { sum: 0, count: 0 }
    hours[name].sum += rate
    hours[name].count += 1
  }
  const today = new Date(now).toISOString().slice(0, 10)
  const names = Object.keys(hours).sort()
  const days = [...new Set(names.map((name) => name.slice(0, 10)))]
  return days.flatMap((day) => {
    const means = names
      .filter((name) => name.startsWith(day))
      .map((name) => hours[name].sum / hours[name].count)
    return day < today && means.length === 24 ? [{ day, rate: Math.max(...means) }] : []
  })
}
