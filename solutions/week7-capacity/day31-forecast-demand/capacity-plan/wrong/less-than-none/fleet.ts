// fails: plans with those that are up | Highs of 2260, 2310, 2360, 2390, 2450, 2550, 2950, 2470, 2580, 3050, 2480 from 2 March on, 500 for each server, used up to 0.6; no server yet, 2 down, lead time 3 days: you gave a RangeError: a capacity of -600 (required: { carries: 0, order: { kind: 'late', runsOut: '2026-03-02', daysLate: 2 }, add: 13 }). The day on which two are down is the day the plan was made for.
import { planOrder } from './order.ts'
import { refuseUnless, serversFor } from './servers.ts'
import type { Fleet, FleetPlan, ForecastDay } from './types.ts'

export function planFleet(forecast: ForecastDay[], fleet: Fleet): FleetPlan {
  const { servers, perServer, use, spare, leadDays, today } = fleet
  refuseUnless(Number.isInteger(servers) && servers >= 0, `${servers} servers`)
  const carries = (servers - spare) * perServer * use
  const order = planOrder(forecast, { capacity: carries, leadDays, today })
  const peak = Math.max(...forecast.map(({ high }) => high))
  return { carries, order, add: Math.max(0, serversFor({ peak, perServer, use, spare }) - servers) }
}
