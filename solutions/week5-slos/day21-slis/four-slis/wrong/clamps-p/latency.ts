// fails: has no percentile of nothing | The durations 1 to 20, p0: you gave 20 (required: a RangeError). A typing error in a target becomes a value on the board.
import type { Exchange } from './types.ts'

export function shareWithin(log: Exchange[], thresholdMs: number): number | undefined {
  const valid = log.filter(({ outcome }) => outcome !== 'invalid')
  if (valid.length === 0) return undefined
  return valid.filter(({ outcome, ms }) => outcome === 'good' && ms <= thresholdMs).length / valid.length
}

export function percentile(durations: number[], p: number): number | undefined {
  p = Math.min(100, Math.max(1e-9, p || 100))
  const sorted = durations.toSorted((one, other) => one - other)
  return sorted[Math.ceil((p * sorted.length) / 100) - 1]
}
