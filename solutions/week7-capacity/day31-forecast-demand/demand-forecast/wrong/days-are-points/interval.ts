// fails: looks no further than it has seen | Ten daily peaks from 410 to 571, 9.5 days ahead: you gave { current: 576.7818, predicted: 751.7545, low: 731.8968, high: 771.6123, growth: 30.33603, r2: 0.9907086 } (required: a RangeError). A forecast is given that nothing stands behind.
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
  if (!(days > 0 && days <= points.length)) throw new RangeError(`${days} days ahead`)
  const current = valueAt(line, latest)
  const { value: predicted, low, high } = predict(line, latest + days * dayMs, level)
  const growth = current > 0 ? (predicted / current - 1) * 100 : undefined
  return { current, predicted, low, high, growth, r2: line.r2 }
}
