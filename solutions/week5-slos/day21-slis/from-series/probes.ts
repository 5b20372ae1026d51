import type { MatrixSeries, ProbeCounts, Range } from './types.ts'

export function countProbes(matrix: MatrixSeries[], { start, end, step }: Range): ProbeCounts | undefined {
  if (matrix.length === 0) return undefined
  const reports = matrix.flatMap(({ values }) => values)
  const expected = matrix.length * (Math.floor((end - start) / step) + 1)
  return {
    good: reports.filter(([, value]) => Number(value) === 1).length,
    valid: reports.length,
    missing: expected - reports.length,
  }
}
