import { whole } from './servers.ts'
import type { ForecastDay, Order, OrderTerms } from './types.ts'

/** A day of the calendar, counted from 1 January 1970 on. */
class Day {
  constructor(readonly number: number) {}

  static parse(text: string): Day {
    const [year, month, day] = text.split('-').map(Number)
    const parsed = new Day(Date.UTC(year!, month! - 1, day) / 86_400_000)
    if (`${parsed}` !== text) throw new RangeError(text)
    return parsed
  }

  toString(): string {
    return new Date(this.number * 86_400_000).toISOString().replace(/T.*/, '')
  }
}

export function planOrder(forecast: ForecastDay[], terms: OrderTerms): Order {
  const today = Day.parse(terms.today)
  const usable = new Day(today.number + whole('leadDays', terms.leadDays))
  const days = forecast.map(({ day }) => Day.parse(day))
  if (days.length === 0 || days.some((day, index) => day.number - today.number !== index + 1)) {
    throw new RangeError('days')
  }
  if ([terms.capacity, ...forecast.map(({ high }) => high)].some((one) => !(one >= 0 && one < Infinity))) {
    throw new RangeError('amounts')
  }
  const over = days.find((_, index) => forecast[index].high - terms.capacity > terms.capacity / 1e9)
  const end = days.at(-1)!
  if (over === undefined) {
    const missingDays = usable.number - end.number
    return missingDays > 0 ? { kind: 'too short', missingDays } : { kind: 'enough', until: `${end}` }
  }
  const daysLate = usable.number - over.number
  if (daysLate > 0) return { kind: 'late', runsOut: `${over}`, daysLate }
  return { kind: 'order', runsOut: `${over}`, orderBy: `${new Day(over.number - terms.leadDays)}` }
}
