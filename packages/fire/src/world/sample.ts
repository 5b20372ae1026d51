import type { Timed } from './spread.ts'
import type { Route } from './service.ts'
import type { Host } from './world.ts'

/** What one second was, as a metrics system would have it. Counts are of this second. */
export interface Sample {
  /** Seconds since the page. */
  at: number
  /** Requests that began. */
  requests: number
  /** Requests that ended: within the objective, later than it, or failed. */
  good: number
  slow: number
  failed: number
  /** Requests that have begun and not ended, at the end of the second. */
  pending: number
  attempts: number
  retries: number
  /** What failed requests were answered with. */
  statuses: Record<Status, number>
  routes: Record<Route, { ended: number; bad: number }>
  p50: number | null
  p99: number | null
  hosts: HostSample[]
  db: { queries: number; capacity: number }
  /** Share of reads that the caches answered; null without reads. */
  cacheHits: number | null
  payments: { calls: number; refused: number; ms: number; answer: 'ok' | 'unknown-token' | 'locked' }
  estimates: { calls: number; timeouts: number; ms: number }
}

/** What a request that failed was answered with. */
export type Status = 500 | 502 | 503 | 504

/** One host in one second. */
export interface HostSample {
  name: string
  state: Host['state']
  attempts: number
  /** Attempts that it failed or refused, or that were given up while they waited. */
  failures: number
  refused: number
  /** Attempts that were given a connection. */
  taken: number
  inUse: number
  pool: number
  waiting: number
  answerMs: number
}

/** What is counted while a second goes by. */
export interface Tally {
  requests: number
  good: number
  slow: number
  failed: number
  attempts: number
  retries: number
  statuses: Record<Status, number>
  routes: Record<Route, { ended: number; bad: number }>
  times: Timed[]
  hosts: Map<string, { attempts: number; failures: number; refused: number; times: Timed[] }>
  queries: number
  reads: number
  hits: number
  payments: { calls: number; refused: number }
  estimates: { calls: number; timeouts: number }
}

/** Nothing counted yet. */
export const startTally = (hosts: readonly Host[]): Tally => ({
  requests: 0,
  good: 0,
  slow: 0,
  failed: 0,
  attempts: 0,
  retries: 0,
  statuses: { 500: 0, 502: 0, 503: 0, 504: 0 },
  routes: { read: { ended: 0, bad: 0 }, order: { ended: 0, bad: 0 } },
  times: [],
  hosts: new Map(hosts.map(({ name }) => [name, { attempts: 0, failures: 0, refused: 0, times: [] }])),
  queries: 0,
  reads: 0,
  hits: 0,
  payments: { calls: 0, refused: 0 },
  estimates: { calls: 0, timeouts: 0 },
})
