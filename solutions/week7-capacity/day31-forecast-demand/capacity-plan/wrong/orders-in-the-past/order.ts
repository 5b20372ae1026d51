// fails: tells that it is too late | High 960 on Saturday, 28 February, 1,010 on 7 March, 1,060 on 14 March, lower in between, up to 21 March; capacity 1,000, lead time 9 days, today 27 February: you gave { kind: 'order', runsOut: '2026-03-07', orderBy: '2026-02-26' } (required: { kind: 'late', runsOut: '2026-03-07', daysLate: 1 }). How late it is decides what else can be done.
import { refuseUnless } from './servers.ts'
import type { ForecastDay, Order, OrderTerms } from './types.ts'

const dayMs = 86_400_000

export function planOrder(forecast: ForecastDay[], { capacity, leadDays, today }: OrderTerms): Order {
  refuseUnless(Number.isInteger(leadDays) && leadDays >= 0, `a lead time of ${leadDays} days`)
  refuseUnless(
    forecast.length > 0 && forecast.every(({ day }, index) => day === addDays(today, index + 1)),
    'a forecast that is not for each day from tomorrow on',
  )
  const daysLeft = forecast.findIndex(({ high }) => high > capacity) + 1
  if (daysLeft > 0) {
    const runsOut = addDays(today, daysLeft)
    return daysLeft >= 0
      ? { kind: 'order', runsOut, orderBy: addDays(runsOut, -leadDays) }
      : { kind: 'late', runsOut, daysLate: leadDays - daysLeft }
  }
  if (forecast.length < leadDays) return { kind: 'too short', missingDays: leadDays - forecast.length }
  return { kind: 'enough', until: addDays(today, forecast.length) }
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
