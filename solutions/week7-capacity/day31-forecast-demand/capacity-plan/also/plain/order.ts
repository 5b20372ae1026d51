import type { ForecastDay, Order, OrderTerms } from './types.ts'

/** Goes through the calendar day by day. */
const shift = (day: string, by: number): string => {
  const date = new Date(day)
  date.setUTCDate(date.getUTCDate() + by)
  return date.toISOString().split('T')[0]
}

export const planOrder = (forecast: ForecastDay[], terms: OrderTerms): Order => {
  const { capacity, leadDays, today } = terms
  if (leadDays < 0 || leadDays % 1 !== 0) throw new RangeError('leadDays')
  const last = forecast.at(-1)?.day
  if (last === undefined) throw new RangeError('no forecast')
  if (shift(today, 0) !== today) throw new RangeError(today)
  if (!Number.isFinite(capacity) || capacity < 0) throw new RangeError('capacity')
  let expected = today
  for (const { day, high } of forecast) {
    expected = shift(expected, 1)
    if (day !== expected) throw new RangeError(`${expected} is not where it belongs`)
    if (!Number.isFinite(high) || high < 0) throw new RangeError(`${high} on ${day}`)
  }
  const runsOut = forecast.find(({ high }) => high * (1 - 1e-9) > capacity)?.day
  const arrives = shift(today, leadDays)
  if (runsOut === undefined) {
    if (last >= arrives) return { until: last, kind: 'enough' }
    return { missingDays: days(last, arrives), kind: 'too short' }
  }
  if (runsOut < arrives) return { kind: 'late', daysLate: days(runsOut, arrives), runsOut }
  return { kind: 'order', orderBy: shift(runsOut, -leadDays), runsOut }
}

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 864e5)
