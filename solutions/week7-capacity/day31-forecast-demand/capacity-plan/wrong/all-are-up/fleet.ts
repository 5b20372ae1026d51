// fails: plans with those that are up | All servers are up in your sum. Two of them may be down.
import { planOrder } from './order.ts'
import { refuseUnless, serversFor } from './servers.ts'
import type { Fleet, FleetPlan, ForecastDay } from './types.ts'

export function planFleet(forecast: ForecastDay[], fleet: Fleet): FleetPlan {
  const { servers, perServer, use, spare, leadDays, today } = fleet
  refuseUnless(Number.isInteger(servers) && servers >= 0, `${servers} servers`)
  const carries = servers * perServer * use
  const order = planOrder(forecast, { capacity: carries, leadDays, today })
  const peak = Math.max(...forecast.map(({ high }) => high))
  return { carries, order, add: Math.max(0, serversFor({ peak, perServer, use, spare }) - servers) }
}
