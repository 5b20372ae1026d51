// fails: counts days of the calendar, wherever it runs | On a machine in UTC yours is right. Somewhere a day goes through the local time of the machine, as with setDate, getDate or new Date(year, month, day).
import { refuseUnless } from './servers.ts'
import type { ForecastDay, Order, OrderTerms } from './types.ts'

const dayMs = 86_400_000
/** A capacity is computed, so what a full fleet carries may be a last digit above it. */
const noise = 1e-9

export function planOrder(forecast: ForecastDay[], { capacity, leadDays, today }: OrderTerms): Order {
  refuseUnless(Number.isInteger(leadDays) && leadDays >= 0, `a lead time of ${leadDays} days`)
  refuseUnless(isAmount(capacity), `a capacity of ${capacity}`)
  refuseUnless(addDays(today, 0) === today, `${today}, which the calendar does not have`)
  refuseUnless(
    forecast.every(({ high }) => isAmount(high)),
    'a forecast of something else than amounts',
  )
  refuseUnless(
    forecast.length > 0 && forecast.every(({ day }, index) => day === addDays(today, index + 1)),
    'a forecast that is not for each day from tomorrow on',
  )
  const daysLeft = forecast.findIndex(({ high }) => high > capacity * (1 + noise)) + 1
  if (daysLeft > 0) {
    const runsOut = addDays(today, daysLeft)
    return daysLeft >= leadDays
      ? { kind: 'order', runsOut, orderBy: daysBefore(runsOut, leadDays) }
      : { kind: 'late', runsOut, daysLate: leadDays - daysLeft }
  }
  if (forecast.length < leadDays) return { kind: 'too short', missingDays: leadDays - forecast.length }
  return { kind: 'enough', until: addDays(today, forecast.length) }
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

const daysBefore = (day: string, days: number): string => {
  const date = new Date(day)
  date.setDate(date.getDate() - days)
  return date.toISOString().slice(0, 10)
}

const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0
