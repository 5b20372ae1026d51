// fails: adds what the greatest day needs | Highs of 2260, 2310, 2360, 2390, 2450, 2550, 2950, 2470, 2580, 3050, 2480 from 2 March on, 500 for each server, used up to 0.6; 20 servers, 2 down, lead time 30 days: you gave { carries: 5400, order: { kind: 'too short', missingDays: 19 }, add: -7 } (required: { carries: 5400, order: { kind: 'too short', missingDays: 19 }, add: 0 }). What arrives is enough for another day, or stands idle.
import { planOrder } from './order.ts'
import { refuseUnless, serversFor } from './servers.ts'
import type { Fleet, FleetPlan, ForecastDay } from './types.ts'

export function planFleet(forecast: ForecastDay[], fleet: Fleet): FleetPlan {
  const { servers, perServer, use, spare, leadDays, today } = fleet
  refuseUnless(Number.isInteger(servers) && servers >= 0, `${servers} servers`)
  const carries = Math.max(0, servers - spare) * perServer * use
  const order = planOrder(forecast, { capacity: carries, leadDays, today })
  const peak = Math.max(...forecast.map(({ high }) => high))
  return { carries, order, add: serversFor({ peak, perServer, use, spare }) - servers }
}
