import type { MatrixSeries, ProbeCounts, Range } from './types.ts'

export function countProbes(matrix: MatrixSeries[], range: Range): ProbeCounts | undefined {
  return undefined
}
