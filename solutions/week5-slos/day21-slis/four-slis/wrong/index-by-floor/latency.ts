// fails: takes the nearest rank | The greatest of 20 is their p100: of 19 of them, which are 95 %, none is greater than 19.
import type { Exchange } from './types.ts'

export function shareWithin(log: Exchange[], thresholdMs: number): number | undefined {
  const valid = log.filter(({ outcome }) => outcome !== 'invalid')
  if (valid.length === 0) return undefined
  return valid.filter(({ outcome, ms }) => outcome === 'good' && ms <= thresholdMs).length / valid.length
}

export function percentile(durations: number[], p: number): number | undefined {
  if (!(p > 0 && p <= 100)) throw new RangeError(`p is ${p}, not above 0 and at most 100`)
  const sorted = durations.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor((p * sorted.length) / 100))]
}
