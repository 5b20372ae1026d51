// fails: tells how far points lie from the line | A value of 0.1 on each of three days: you gave { slope: 0, intercept: 0.1, residualError: 2.403703e-17, r2: 0 } (required: { slope: 0, intercept: 0.1, residualError: 0, r2: undefined }). There is nothing that the line could explain.
import type { Line, Point } from './types.ts'

const dayMs = 86_400_000

export function fitLine(points: Point[]): Line {
  const n = points.length
  const origin = Math.min(...points.map(({ t }) => t))
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
    r2: all === 0 ? undefined : 1 - unexplained / all,
  }
}

export const xOf = ({ origin }: Line, t: number): number => (t - origin) / dayMs

export const valueAt = (line: Line, t: number): number => line.intercept + line.slope * xOf(line, t)

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
