// fails: sees growth within a day | 2 GB an hour, six hours long: you gave null GB a day (required: 48). The warning comes when the disk is full, or on a quiet day.
interface Sample {
  at: number
  gigabytes: number
}

const dayMs = 24 * 60 * 60 * 1_000

export function growthPerDay(samples: Sample[]): number | null {
  const first = Math.min(...samples.map(({ at }) => at))
  const xs = samples.map(({ at }) => Math.round((at - first) / dayMs))
  const meanX = mean(xs)
  const meanY = mean(samples.map(({ gigabytes }) => gigabytes))
  let [sumXY, sumXX] = [0, 0]
  for (const [index, { gigabytes }] of samples.entries()) {
    sumXY += (xs[index] - meanX) * (gigabytes - meanY)
    sumXX += (xs[index] - meanX) ** 2
  }
  return sumXX > 0 ? sumXY / sumXX : null
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
