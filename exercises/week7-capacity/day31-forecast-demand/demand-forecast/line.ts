import type { Line, Point } from './types.ts'

export function fitLine(points: Point[]): Line {
  return {
    origin: Number.NaN,
    n: 0,
    meanX: Number.NaN,
    sxx: Number.NaN,
    slope: Number.NaN,
    intercept: Number.NaN,
    residualError: Number.NaN,
    r2: Number.NaN,
  }
}

export function valueAt(line: Line, t: number): number {
  return Number.NaN
}
