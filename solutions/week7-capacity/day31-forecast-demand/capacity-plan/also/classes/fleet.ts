import { planOrder } from './order.ts'
import { Server, whole } from './servers.ts'
import type { Fleet, FleetPlan, ForecastDay, Order } from './types.ts'

class Plan implements FleetPlan {
  readonly carries: number
  readonly order: Order
  readonly add: number

  constructor(forecast: ForecastDay[], { servers, perServer, use, spare, leadDays, today }: Fleet) {
    const server = new Server(perServer, use)
    const up = whole('servers', servers) - whole('spare', spare)
    this.carries = up > 0 ? up * server.room : 0
    this.order = planOrder(forecast, { capacity: this.carries, leadDays, today })
    const most = forecast.toSorted((one, other) => other.high - one.high)[0].high
    this.add = Math.max(server.neededFor(most) - up, 0)
  }
}

export const planFleet = (forecast: ForecastDay[], fleet: Fleet): FleetPlan => new Plan(forecast, fleet)
