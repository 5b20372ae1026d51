import { planOrder } from './order.ts'
import { serversFor, sparesOf } from './servers.ts'
import type { Fleet, FleetPlan, ForecastDay } from './types.ts'

export function planFleet(forecast: ForecastDay[], fleet: Fleet): FleetPlan {
  const { servers, perServer, use, spare } = fleet
  let add = 0
  for (const { high } of forecast) {
    const needed = serversFor({ peak: high, perServer, use, spare })
    add = Math.max(add, needed - servers)
  }
  // What no peak needs may all be down, so this also refuses a count that cannot be.
  const up = Math.max(sparesOf({ servers, peak: 0, perServer, use }) - spare, 0)
  const carries = up * use * perServer
  return { add, carries, order: planOrder(forecast, { ...fleet, capacity: carries }) }
}
