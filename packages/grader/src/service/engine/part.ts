/** The folder of what only a service needs, from the root of the repository. */
export const partDir = 'packages/grader/parts/service'

/** What the grader takes of the part; `index.mjs` there exports it. */
export interface ServicePart {
  PGlite: { create: (dataDir: string, options?: { relaxedDurability?: boolean }) => Promise<Pglite> }
  fromPglite: (pglite: Pglite) => BossDatabase
  pg: { Pool: new (options: PoolOptions) => Pool }
  PgBoss: new (options: Record<string, unknown>) => Boss
  prometheus: Prometheus
}

/** PostgreSQL in WebAssembly, one connection, in this process. */
export interface Pglite {
  query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
  transaction: <T>(task: (connection: Pick<Pglite, 'query'>) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** Options of node-postgres that are used here. */
export interface PoolOptions {
  connectionString: string
  max: number
  connectionTimeoutMillis: number
  application_name: string
}

/** node-postgres' pool. */
export interface Pool {
  query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
  connect: () => Promise<Connection>
  end: () => Promise<void>
  on: (event: 'error', listener: (error: Error) => void) => void
}

/** A connection that was taken from the pool. */
export interface Connection extends Pick<Pool, 'query' | 'on'> {
  off: Pool['on']
  /** With an error it is closed, and not used again. */
  release: (error?: unknown) => void
}

/** How pg-boss reaches a database. */
export interface BossDatabase {
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
}

/** A job of pg-boss as it was fetched: the pair names one claim of it. */
export interface Claim {
  id: string
  retryCount: number
}

/** The methods of pg-boss 12 that are used here. */
export interface Boss {
  on: (event: 'error' | 'warning', listener: (error: Error) => void) => void
  start: () => Promise<unknown>
  stop: (options: { graceful: boolean; close: boolean }) => Promise<void>
  createQueue: (name: string, options: Record<string, unknown>) => Promise<void>
  insert: (name: string, jobs: Record<string, unknown>[], options: Within) => Promise<unknown>
  fetch: (
    name: string,
    options: Within & { batchSize: number; includeMetadata: true },
  ) => Promise<(Claim & { data: unknown })[]>
  complete: (name: string, claims: string[] | Claim[], data: null, options: Within) => Promise<unknown>
  fail: (name: string, claims: Claim[], data: object, options: Within) => Promise<unknown>
  cancel: (name: string, ids: string[], options: Within) => Promise<unknown>
  getDb: () => BossDatabase
  touch: (name: string, claims: Claim[] | string[], options: Within) => Promise<unknown>
  supervise: (name: string) => Promise<void>
}

interface Within {
  /** The transaction it is part of. */
  db: BossDatabase
}

/** What is used of prom-client. */
export interface Prometheus {
  collectDefaultMetrics: (options: { register: unknown }) => void
  Registry: new () => { metrics: () => Promise<string>; contentType: string }
  Gauge: new (options: MetricOptions) => { set: (labels: Labels, value: number) => void; reset: () => void }
  Counter: new (options: MetricOptions) => { inc: (labels: Labels, by?: number) => void }
  Histogram: new (
    options: MetricOptions & { buckets: number[] },
  ) => {
    observe: (labels: Labels, value: number) => void
  }
}

type Labels = Record<string, string>

interface MetricOptions {
  name: string
  help: string
  labelNames: string[]
  registers: unknown[]
}
