// fails: has no growth without two moments | 300 GB, six hours long: you gave null GB a day (required: 0). A disk that stands still has a growth, of 0.
interface Sample {
  at: number
  gigabytes: number
}

const dayMs = 24 * 60 * 60 * 1_000

export function growthPerDay(samples: Sample[]): number | null {
  const first = Math.min(...samples.map(({ at }) => at))
  const xs = samples.map(({ at }) => (at - first) / dayMs)
  const meanX = mean(xs)
  const meanY = mean(samples.map(({ gigabytes }) => gigabytes))
  let [sumXY, sumXX] = [0, 0]
  for (const [index, { gigabytes }] of samples.entries()) {
    sumXY += (xs[index] - meanX) * (gigabytes - meanY)
    sumXX += (xs[index] - meanX) ** 2
  }
  return sumXY / sumXX || null
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
