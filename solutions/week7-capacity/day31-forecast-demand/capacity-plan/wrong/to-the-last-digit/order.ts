// fails: tells enough from not knowing | 1960 on each of 3 days, capacity 7 × 400 × 0.7, which is 1959.9999999999998 to a computer, no lead time: you gave { kind: 'order', runsOut: '2026-02-28', orderBy: '2026-02-28' } (required: { kind: 'enough', until: '2026-03-02' }). An order goes out for nothing, or a lack of room sends none.
import { refuseUnless } from './servers.ts'
import type { ForecastDay, Order, OrderTerms } from './types.ts'

const dayMs = 86_400_000

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

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0
