type Sample = { at: number; gigabytes: number }

/** By the sums of a textbook, in hours since the first sample given. */
export const growthPerDay = (samples: readonly Sample[]): number | null => {
  if (samples.length === 0 || samples.every(({ at }) => at === samples[0].at)) return null
  const n = samples.length
  let [x, y, xy, xx] = [0, 0, 0, 0]
  for (const sample of samples) {
    const hours = (sample.at - samples[0].at) / 3_600_000
    x += hours
    y += sample.gigabytes
    xy += hours * sample.gigabytes
    xx += hours * hours
  }
  return (24 * (n * xy - x * y)) / (n * xx - x * x)
}
