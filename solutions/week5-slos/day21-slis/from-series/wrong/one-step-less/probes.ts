// fails: counts what probers reported | A prober with 1111011111: you gave { good: 9, valid: 10, missing: -1 } (required: { good: 9, valid: 10, missing: 0 }). An outage that was seen is not in the uptime.
import type { MatrixSeries, ProbeCounts, Range } from './types.ts'

export function countProbes(matrix: MatrixSeries[], { start, end, step }: Range): ProbeCounts | undefined {
  if (matrix.length === 0) return undefined
  const reports = matrix.flatMap(({ values }) => values)
  const expected = matrix.length * Math.floor((end - start) / step)
  return {
    good: reports.filter(([, value]) => Number(value) === 1).length,
    valid: reports.length,
    missing: expected - reports.length,
  }
}
