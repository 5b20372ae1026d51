import type { Fleet, FleetPlan, ForecastDay } from './types.ts'

export function planFleet(forecast: ForecastDay[], fleet: Fleet): FleetPlan {
  return { carries: Number.NaN, order: { kind: 'enough', until: '' }, add: Number.NaN }
}
