// fails: tells what is missing from what was down | A prober with 111---0111: you gave { good: 9, valid: 10, missing: 3 } (required: { good: 6, valid: 7, missing: 3 }). The night in which nobody looked becomes a good one, or an outage.
import type { MatrixSeries, ProbeCounts, Range } from './types.ts'

export function countProbes(matrix: MatrixSeries[], { start, end, step }: Range): ProbeCounts | undefined {
  if (matrix.length === 0) return undefined
  const reports = matrix.flatMap(({ values }) => values)
  const expected = matrix.length * (Math.floor((end - start) / step) + 1)
  return {
    good: expected - reports.filter(([, value]) => Number(value) === 0).length,
    valid: expected,
    missing: expected - reports.length,
  }
}
