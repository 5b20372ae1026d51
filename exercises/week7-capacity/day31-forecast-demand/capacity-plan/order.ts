import type { ForecastDay, Order, OrderTerms } from './types.ts'

export function planOrder(forecast: ForecastDay[], terms: OrderTerms): Order {
  return { kind: 'enough', until: '' }
}
