import type { Counts, Labels, VectorSeries } from './types.ts'

export function countRequests(
  vector: VectorSeries[],
  isBad: (metric: Labels) => boolean,
): Counts | undefined {
  return undefined
}

export function total(parts: (Counts | undefined)[]): Counts | undefined {
  return undefined
}

export function share(counts: Counts): number | undefined {
  return undefined
}
