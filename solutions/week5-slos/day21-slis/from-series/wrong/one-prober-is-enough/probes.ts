// fails: counts what probers reported | Two probers with 1111011111 and 1110000111: you gave { good: 15, valid: 20, missing: -10 } (required: { good: 15, valid: 20, missing: 0 }). What one region saw is hidden by another.
import type { MatrixSeries, ProbeCounts, Range } from './types.ts'

export function countProbes(matrix: MatrixSeries[], { start, end, step }: Range): ProbeCounts | undefined {
  if (matrix.length === 0) return undefined
  const reports = matrix.flatMap(({ values }) => values)
  const expected = Math.floor((end - start) / step) + 1
  return {
    good: reports.filter(([, value]) => Number(value) === 1).length,
    valid: reports.length,
    missing: expected - reports.length,
  }
}
