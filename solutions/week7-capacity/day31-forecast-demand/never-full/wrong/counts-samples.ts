// fails: weighs each sample by its time | Each sample counts as ten minutes, whatever lies between two of them.
interface Sample {
  at: number
  gigabytes: number
}

export function growthPerDay(samples: Sample[]): number | null {
  if (samples.length < 2) return null
  const xs = samples.map((_, index) => index / 144)
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
