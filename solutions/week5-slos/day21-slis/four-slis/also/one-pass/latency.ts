import { share } from './availability.ts'
import type { Exchange } from './types.ts'

export const shareWithin = (log: Exchange[], thresholdMs: number) =>
  share(log, ({ outcome, ms }) => outcome === 'good' && !(ms > thresholdMs))

export const percentile = (durations: number[], p: number): number | undefined => {
  if (Number.isNaN(p) || p <= 0 || p > 100) throw new RangeError('p')
  for (const one of Float64Array.from(durations).sort()) {
    const atMost = durations.filter((other) => other <= one).length
    if (atMost * 100 >= p * durations.length) return one
  }
  return undefined
}
