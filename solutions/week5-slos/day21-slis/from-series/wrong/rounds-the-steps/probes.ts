// fails: tells what is missing from what was down | A prober with 1111111111, and an end 29 s after its last step: you gave { good: 10, valid: 10, missing: 1 } (required: { good: 10, valid: 10, missing: 0 }). A step that is not over yet is counted as missing.
import type { MatrixSeries, ProbeCounts, Range } from './types.ts'

export function countProbes(matrix: MatrixSeries[], { start, end, step }: Range): ProbeCounts | undefined {
  if (matrix.length === 0) return undefined
  const reports = matrix.flatMap(({ values }) => values)
  const expected = matrix.length * (Math.round((end - start) / step) + 1)
  return {
    good: reports.filter(([, value]) => Number(value) === 1).length,
    valid: reports.length,
    missing: expected - reports.length,
  }
}
