// fails: refuses what is no whole series | 28 days, with a value of 0: you gave { factors, line } (required: a RangeError). What is no series of days, or has nothing in it, gets factors.
import { predict } from './interval.ts'
import { fitLine } from './line.ts'
import type { Point, Prediction, Week } from './types.ts'

const dayMs = 86_400_000
const fewestDays = 14

export function fitWeek(points: Point[]): Week {
  refuseUnlessDaily(points)
  if (points.length < fewestDays) throw new RangeError(`${points.length} days are less than ${fewestDays}`)
  if (points.some(({ value }) => value < 0)) throw new RangeError('a product knows no 0')
  const ratios = points.slice(3, -3).map(({ t, value }, index) => ({
    weekday: weekdayOf(t),
    ratio: value / mean(points.slice(index, index + 7).map((point) => point.value)),
  }))
  const raw = Array.from({ length: 7 }, (_, weekday) =>
    mean(ratios.filter((one) => one.weekday === weekday).map(({ ratio }) => ratio)),
  )
  const factors = raw.map((factor) => factor / mean(raw))
  const levels = points.map(({ t, value }) => ({ t, value: value / factors[weekdayOf(t)] }))
  return { factors, line: fitLine(levels) }
}

export function predictWeek({ factors, line }: Week, t: number, level: number): Prediction {
  const factor = factors[weekdayOf(t)]
  const { value, low, high } = predict(line, t, level)
  return { value: value * factor, low: low * factor, high: high * factor }
}

/** Throws unless there is a finite value for midnight of each day. */
export const refuseUnlessDaily = (points: Point[]): void => {
  const isDaily = points.every(
    ({ t, value }, index) => t % dayMs === 0 && t === points[0].t + index * dayMs && Number.isFinite(value),
  )
  if (!isDaily) throw new RangeError('the points are not one a day')
}

const weekdayOf = (t: number): number => new Date(t).getUTCDay()

const mean = (values: number[]): number => values.reduce((total, value) => total + value, 0) / values.length
