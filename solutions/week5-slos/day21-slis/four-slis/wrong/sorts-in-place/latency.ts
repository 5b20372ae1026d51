// fails: takes the nearest rank | The durations 30, 10, 20, afterwards: you gave [ 10, 20, 30 ] (required: [ 30, 10, 20 ]). The caller computes on with a list in another order.
import type { Exchange } from './types.ts'

export function shareWithin(log: Exchange[], thresholdMs: number): number | undefined {
  const valid = log.filter(({ outcome }) => outcome !== 'invalid')
  if (valid.length === 0) return undefined
  return valid.filter(({ outcome, ms }) => outcome === 'good' && ms <= thresholdMs).length / valid.length
}

export function percentile(durations: number[], p: number): number | undefined {
  if (!(p > 0 && p <= 100)) throw new RangeError(`p is ${p}, not above 0 and at most 100`)
  const sorted = durations.sort((one, other) => one - other)
  return sorted[Math.ceil((p * sorted.length) / 100) - 1]
}
