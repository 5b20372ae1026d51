import type { Line, Point } from './types.ts'

/** By the sums of a textbook; x begins at 0, so that they stay small. */
export function fitLine(points: Point[]): Line {
  const origin = points.length === 0 ? 0 : points.map(({ t }) => t).toSorted((a, b) => a - b)[0]
  const n = points.length
  let [x, y, xx, xy, yy] = [0, 0, 0, 0, 0]
  for (const point of points) {
    const days = (point.t - origin) / 86_400_000
    x += days
    y += point.value
    xx += days * days
    xy += days * point.value
    yy += point.value * point.value
  }
  const sxx = xx - (x * x) / n
  if (n < 3 || points.every(({ t }) => t === origin)) throw new RangeError('no line')
  const sxy = xy - (x * y) / n
  const syy = yy - (y * y) / n
  const slope = sxy / sxx
  const rest = Math.max(0, syy - slope * sxy)
  const first = points[0].value
  return {
    origin,
    n,
    meanX: x / n,
    sxx,
    slope,
    intercept: (y - slope * x) / n,
    residualError: Math.sqrt(rest / (n - 2)),
    r2: points.every(({ value }) => value === first) ? undefined : 1 - rest / syy,
  }
}

export const xOf = (line: Line, t: number): number => (t - line.origin) / 86_400_000

export const valueAt = (line: Line, t: number): number => line.intercept + xOf(line, t) * line.slope
