import type { MatrixSeries, ProbeCounts, Range } from './types.ts'

/** Goes through the steps one by one, and looks each up. */
export function countProbes(matrix: MatrixSeries[], range: Range): ProbeCounts | undefined {
  if (!matrix.length) return undefined
  const counts = { good: 0, valid: 0, missing: 0 }
  for (const { values } of matrix) {
    const byTime = new Map(values)
    for (let at = range.start; at <= range.end; at += range.step) {
      const value = byTime.get(at)
      if (value === undefined) counts.missing++
      else counts.valid++
      if (value === '1') counts.good++
    }
  }
  return counts
}
