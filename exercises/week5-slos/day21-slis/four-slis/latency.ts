import type { Exchange } from './types.ts'

export function shareWithin(log: Exchange[], thresholdMs: number): number | undefined {
  return undefined
}

export function percentile(durations: number[], p: number): number | undefined {
  return undefined
}
