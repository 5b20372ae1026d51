// fails: fits the line of least squares | 36 points that NIST has certified the line of, in any order: you gave { origin: 1772366400000, n: 36, meanX: 418.6778, sxx: 4237993, slope: 1.002117, intercept: 0.2387353 } (required: { origin: 1772340480000, n: 36, meanX: 418.9778, sxx: 4237993, slope: 1.002117, intercept: -0.06189971 }). Each forecast that is made of the line is off.
import type { Line, Point } from './types.ts'

const dayMs = 86_400_000

export function fitLine(points: Point[]): Line {
  const n = points.length
  const origin = points[0]?.t ?? 0
  const xs = points.map(({ t }) => (t - origin) / dayMs)
  const ys = points.map(({ value }) => value)
  const [meanX, meanY] = [sum(xs) / n, sum(ys) / n]
  const sxx = sum(xs.map((x) => (x - meanX) ** 2))
  if (n < 3 || sxx === 0) throw new RangeError(`${n} points of one time have no line`)
  const slope = sum(xs.map((x, index) => (x - meanX) * (ys[index] - meanY))) / sxx
  const intercept = meanY - slope * meanX
  const unexplained = sum(xs.map((x, index) => (ys[index] - intercept - slope * x) ** 2))
  const all = sum(ys.map((y) => (y - meanY) ** 2))
  return {
    origin,
    n,
    meanX,
    sxx,
    slope,
    intercept,
    residualError: Math.sqrt(unexplained / (n - 2)),
    r2: ys.every((y) => y === ys[0]) ? undefined : 1 - unexplained / all,
  }
}

export const xOf = ({ origin }: Line, t: number): number => (t - origin) / dayMs

export const valueAt = (line: Line, t: number): number => line.intercept + line.slope * xOf(line, t)

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
