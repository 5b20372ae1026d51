// fails: counts as quick what was good and in time | good after 120, 300 and 301 ms, 2 bad after 5 ms, 10 invalid: within 300 ms: you gave 0.2 (required: 0.4). Quick errors, or those who are no users, make a slow service look quick.
import type { Exchange } from './types.ts'

export function shareWithin(log: Exchange[], thresholdMs: number): number | undefined {
  const valid = log.filter(({ outcome }) => outcome !== 'invalid')
  if (valid.length === 0) return undefined
  return valid.filter(({ outcome, ms }) => outcome === 'good' && ms < thresholdMs).length / valid.length
}

export function percentile(durations: number[], p: number): number | undefined {
  if (!(p > 0 && p <= 100)) throw new RangeError(`p is ${p}, not above 0 and at most 100`)
  const sorted = durations.toSorted((one, other) => one - other)
  return sorted[Math.ceil((p * sorted.length) / 100) - 1]
}
