import type { Point, Prediction, Week } from './types.ts'

export function fitWeek(points: Point[]): Week {
  return {
    factors: [],
    line: {
      origin: Number.NaN,
      n: 0,
      meanX: Number.NaN,
      sxx: Number.NaN,
      slope: Number.NaN,
      intercept: Number.NaN,
      residualError: Number.NaN,
      r2: Number.NaN,
    },
  }
}

export function predictWeek(week: Week, t: number, level: number): Prediction {
  return { value: Number.NaN, low: Number.NaN, high: Number.NaN }
}
