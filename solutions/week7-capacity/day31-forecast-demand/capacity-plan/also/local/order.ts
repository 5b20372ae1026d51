import type { ForecastDay, Order, OrderTerms } from './types.ts'

/** Local days, read and told by the same clock: their midnights may be 23 hours apart, so days are rounded. */
export function planOrder(forecast: ForecastDay[], { capacity, leadDays, today }: OrderTerms): Order {
  if (!Number.isInteger(leadDays) || leadDays < 0) throw new RangeError('leadDays')
  for (const amount of [capacity, ...forecast.map(({ high }) => high)]) {
    if (!Number.isFinite(amount) || amount < 0) throw new RangeError('an amount')
  }
  if (forecast.length === 0 || dayAfter(today, 0) !== today) throw new RangeError('today')
  if (forecast.some(({ day }, index) => day !== dayAfter(today, index + 1))) throw new RangeError('a gap')
  const usable = dayAfter(today, leadDays)
  const over = forecast.find(({ high }) => high - capacity > 1e-9 * capacity)
  if (over === undefined) {
    const until = forecast.at(-1)!.day
    const missingDays = daysBetween(until, usable)
    return missingDays > 0 ? { kind: 'too short', missingDays } : { kind: 'enough', until }
  }
  const runsOut = over.day
  const daysLate = daysBetween(runsOut, usable)
  return daysLate > 0
    ? { kind: 'late', runsOut, daysLate }
    : { kind: 'order', runsOut, orderBy: dayAfter(runsOut, -leadDays) }
}

const midnight = (text: string, days: number): Date => {
  const [year, month, day] = text.split('-').map(Number)
  return new Date(year!, month! - 1, day! + days)
}

const dayAfter = (text: string, days: number): string => {
  const date = midnight(text, days)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const daysBetween = (from: string, to: string): number =>
  Math.round((midnight(to, 0).getTime() - midnight(from, 0).getTime()) / 86_400_000)
