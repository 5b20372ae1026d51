import type { Conditions } from './conditions.ts'
import { type Route, service } from './service.ts'
import type { Config, Host } from './world.ts'

/** What an attempt takes of a host and of the database, once it has a connection. */
export interface Cost {
  /** Time that its connection is held, in milliseconds. */
  ms: number
  queries: number
}

/** The cost of an attempt at a route on a host that works. */
export const costOf = (
  route: Route,
  { host, config, conditions }: { host: Pick<Host, 'warmth'>; config: Config; conditions: Conditions },
): Cost => {
  if (route === 'order') {
    const paymentsMs = bounded(conditions.paymentsMs, config.timeouts.payments)
    return {
      ms: service.ownMs + service.orderQueries * service.queryMs + paymentsMs,
      queries: service.orderQueries,
    }
  }
  const misses = 1 - service.cacheHits * host.warmth
  const estimateMs = config.hasEstimates ? bounded(conditions.estimatesMs, config.timeouts.estimates) : 0
  const readMs = (1 - misses) * service.cacheMs + misses * service.queryMs
  return { ms: service.ownMs + readMs + estimateMs, queries: misses }
}

const bounded = (ms: number, timeout: number | null): number =>
  timeout === null ? ms : Math.min(ms, timeout)
