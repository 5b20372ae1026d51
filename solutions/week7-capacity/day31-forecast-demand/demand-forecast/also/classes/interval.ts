import { fitLine, valueAt } from './line.ts'
import { studentQuantile } from './student.ts'
import type { Line, Outlook, Point, Prediction } from './types.ts'

class Interval implements Prediction {
  readonly low: number
  readonly high: number

  constructor(
    readonly value: number,
    half: number,
  ) {
    this.low = value - half
    this.high = value + half
  }
}

export function predict(line: Line, t: number, level: number): Prediction {
  if (Number.isNaN(level) || level <= 0 || level >= 1) throw new RangeError('level')
  const x = (t - line.origin) / 864e5
  const variance = line.residualError ** 2 * (1 + 1 / line.n + (x - line.meanX) ** 2 / line.sxx)
  // The lower tail is as heavy as the upper one.
  const quantile = -studentQuantile((1 - level) / 2, line.n - 2)
  return new Interval(valueAt(line, t), quantile * Math.sqrt(variance))
}

export const outlook = (points: Point[], { days, level }: { days: number; level: number }): Outlook => {
  const line = fitLine(points)
  const times = points.map(({ t }) => t).sort((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)!]
  const isSeen = days > 0 && days * 864e5 <= last - first
  if (!isSeen) throw new RangeError('days')
  const current = valueAt(line, last)
  const { value, low, high } = predict(line, last + days * 864e5, level)
  return {
    current,
    predicted: value,
    low,
    high,
    growth: current <= 0 ? undefined : ((value - current) * 100) / current,
    r2: line.r2,
  }
}
