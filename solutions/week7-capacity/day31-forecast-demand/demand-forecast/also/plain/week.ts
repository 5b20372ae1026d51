import { predict } from './interval.ts'
import { fitLine } from './line.ts'
import type { Point, Prediction, Week } from './types.ts'

export const refuseUnlessDaily = (points: Point[]): void => {
  for (let index = 0; index < points.length; index++) {
    const { t, value } = points[index]
    if (new Date(t).toISOString().slice(11) !== '00:00:00.000Z') throw new RangeError('no midnight')
    if (index > 0 && t - points[index - 1].t !== 86_400_000) throw new RangeError('a gap')
    if (!Number.isFinite(value)) throw new RangeError('no number')
  }
}

export const fitWeek = (points: Point[]): Week => {
  refuseUnlessDaily(points)
  if (points.length < 14 || Math.min(...points.map((point) => point.value)) <= 0)
    throw new RangeError('points')
  const sums = Array<number>(7).fill(0)
  const counts = Array<number>(7).fill(0)
  let seven = 0
  for (let end = 0; end < points.length; end++) {
    seven += points[end].value
    if (end >= 7) seven -= points[end - 7].value
    if (end < 6) continue
    const middle = points[end - 3]
    const weekday = new Date(middle.t).getUTCDay()
    sums[weekday] += (7 * middle.value) / seven
    counts[weekday] += 1
  }
  const factors = sums.map((sum, weekday) => sum / counts[weekday])
  const scale = 7 / factors.reduce((a, b) => a + b, 0)
  for (let weekday = 0; weekday < 7; weekday++) factors[weekday] *= scale
  const line = fitLine(points.map(({ t, value }) => ({ t, value: value / factors[new Date(t).getUTCDay()] })))
  return { factors, line }
}

export const predictWeek = (week: Week, t: number, level: number): Prediction => {
  const prediction = { ...predict(week.line, t, level) }
  // 1 January 1970 was a Thursday.
  const weekday = (Math.floor(t / 86_400_000) + 4) % 7
  for (const key of ['value', 'low', 'high'] as const) prediction[key] *= week.factors[weekday]
  return prediction
}
