import type { Line, Outlook, Point, Prediction } from './types.ts'

export function predict(line: Line, t: number, level: number): Prediction {
  return { value: Number.NaN, low: Number.NaN, high: Number.NaN }
}

export function outlook(points: Point[], ahead: { days: number; level: number }): Outlook {
  return {
    current: Number.NaN,
    predicted: Number.NaN,
    low: Number.NaN,
    high: Number.NaN,
    growth: Number.NaN,
    r2: Number.NaN,
  }
}
