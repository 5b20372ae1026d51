/*
 * An import began at midnight and fills the disk by 2 GB an hour. There is a
 * sample every ten minutes, and until the next midnight the forecast says
 * that the disk will never be full.
 *
 * growthPerDay(samples): GB in 24 hours, the slope of the least-squares
 * line, to 0.1 %; null where all samples are of one moment, or there are
 * none. Samples come in any order and spacing.
 *
 * Done when:
 * - sees growth within a day
 * - weighs each sample by its time
 * - has no growth without two moments
 */
export interface Sample {
  /** Milliseconds since 1970. */
  at: number
  gigabytes: number
}

const dayMs = 24 * 60 * 60 * 1_000

export function growthPerDay(samples: Sample[]): number | null {
  const first = Math.min(...samples.map(({ at }) => at))
  const xs = samples.map(({ at }) => Math.floor((at - first) / dayMs))
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
