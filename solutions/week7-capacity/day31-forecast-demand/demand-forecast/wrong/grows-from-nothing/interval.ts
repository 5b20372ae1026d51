// fails: looks ahead from the line | Peaks of 50, 38, 30, 17, 9, 2 and -4, where the line is below 0, 3 days ahead: you gave { current: -7.035714, predicted: -34.35714, growth: 388.3249 } (required: { current: -7.035714, predicted: -34.35714, growth: undefined }). There is no percentage of what is not above 0.
import { fitLine, valueAt, xOf } from './line.ts'
import { studentQuantile } from './student.ts'
import type { Line, Outlook, Point, Prediction } from './types.ts'

const dayMs = 86_400_000

export function predict(line: Line, t: number, level: number): Prediction {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level of ${level}`)
  const { n, meanX, sxx, residualError } = line
  const value = valueAt(line, t)
  const spread = Math.sqrt(1 + 1 / n + (xOf(line, t) - meanX) ** 2 / sxx)
  const half = studentQuantile((1 + level) / 2, n - 2) * residualError * spread
  return { value, low: value - half, high: value + half }
}

export function outlook(points: Point[], { days, level }: { days: number; level: number }): Outlook {
  const line = fitLine(points)
  const latest = Math.max(...points.map(({ t }) => t))
  if (!(days > 0 && days <= xOf(line, latest))) throw new RangeError(`${days} days ahead`)
  const current = valueAt(line, latest)
  const { value: predicted, low, high } = predict(line, latest + days * dayMs, level)
  const growth = (predicted / current - 1) * 100
  return { current, predicted, low, high, growth, r2: line.r2 }
}
