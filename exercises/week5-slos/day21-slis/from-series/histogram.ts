import type { Counts, VectorSeries } from './types.ts'

export function countWithin(vector: VectorSeries[], seconds: number): Counts | undefined {
  return undefined
}
