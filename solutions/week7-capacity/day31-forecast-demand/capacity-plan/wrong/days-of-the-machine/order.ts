// fails: counts days of the calendar, wherever it runs | On a machine in UTC yours is right. Somewhere a day goes through the local time of the machine, as with setDate, getDate or new Date(year, month, day).
import { refuseUnless } from './servers.ts'
import type { ForecastDay, Order, OrderTerms } from './types.ts'

export function planOrder(forecast: ForecastDay[], { capacity, leadDays, today }: OrderTerms): Order {
  refuseUnless(Number.isInteger(leadDays) && leadDays >= 0, `a lead time of ${leadDays} days`)
  refuseUnless(
    forecast.length > 0 && forecast.every(({ day }, index) => day === addDays(today, index + 1)),
    'a forecast that is not for each day from tomorrow on',
  )
  const daysLeft = forecast.findIndex(({ high }) => high > capacity) + 1
  if (daysLeft > 0) {
    const runsOut = addDays(today, daysLeft)
    return daysLeft >= leadDays
      ? { kind: 'order', runsOut, orderBy: addDays(runsOut, -leadDays) }
      : { kind: 'late', runsOut, daysLate: leadDays - daysLeft }
  }
  if (forecast.length < leadDays) return { kind: 'too short', missingDays: leadDays - forecast.length }
  return { kind: 'enough', until: addDays(today, forecast.length) }
}

const addDays = (day: string, days: number): string => {
  const date = new Date(day)
  date.setDate(date.getDate() + days)
  return date.toISOString().slice(0, 10)
}
