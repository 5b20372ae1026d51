/** The two things that users ask of the service. */
export type Route = 'read' | 'order'

/** Both routes, in the order in which they are shown. */
export const routes: readonly Route[] = ['read', 'order']

/** What each route is called on the wire. */
export const routeNames: Readonly<Record<Route, string>> = { read: 'GET /orders', order: 'POST /orders' }

/**
 * The orders service as it was built: what it is asked, what an answer takes, and what it has. Times are milliseconds,
 * rates are a second.
 */
export const service = {
  demand: { read: 280, order: 120 },
  /** Connections that one host may have open to what it depends on: each request holds one until it is answered. */
  pool: 40,
  /** Requests that wait on one host for a connection; more are refused. */
  queue: 200,
  hosts: 4,
  mostHosts: 8,
  /** The edge gives an attempt up after this. */
  attemptTimeoutMs: 1_000,
  /** The edge waits this long before it tries again what was refused at once. */
  backoffMs: 50,
  /** What is later than this is not good. */
  objectiveMs: 500,
  /** Share of requests that must be good, over `windowDays`. */
  objective: 0.999,
  windowDays: 30,
  ownMs: 20,
  cacheMs: 2,
  /** Share of reads that the cache of a warm host answers. */
  cacheHits: 0.8,
  /** Seconds until a host's cache is warm. */
  warmingSeconds: 40,
  queryMs: 20,
  /** Queries of an order; a read has one, where the cache has no answer. */
  orderQueries: 2,
  paymentsMs: 60,
  estimatesMs: 30,
  /** A restarted host is away for so long. */
  restartSeconds: 15,
  /** A new host takes this long to come. */
  bootSeconds: 45,
  /** Requests that fail for reasons of their own, whatever happens. */
  strayFailures: 0.0002,
} as const

/** Requests that may be bad in a whole window: the error budget, in requests. */
export const budgetRequests =
  (1 - service.objective) * (service.demand.read + service.demand.order) * service.windowDays * 86_400
