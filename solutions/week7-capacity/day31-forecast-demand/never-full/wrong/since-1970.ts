// fails: sees growth within a day | 2 GB an hour, a sample a minute, for six minutes: you gave 46.9391 GB a day (required: 48). Six minutes have a slope, unless its digits are lost in larger numbers.
interface Sample {
  at: number
  gigabytes: number
}

const dayMs = 24 * 60 * 60 * 1_000

export function growthPerDay(samples: Sample[]): number | null {
  if (new Set(samples.map(({ at }) => at)).size < 2) return null
  const n = samples.length
  let [sumX, sumY, sumXY, sumXX] = [0, 0, 0, 0]
  for (const { at, gigabytes } of samples) {
    sumX += at
    sumY += gigabytes
    sumXY += at * gigabytes
    sumXX += at ** 2
  }
  return ((n * sumXY - sumX * sumY) / (n * sumXX - sumX ** 2)) * dayMs
}
