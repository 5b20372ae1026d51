import { setTimeout as sleep } from 'node:timers/promises'
import { join, resolve } from 'node:path'
import type { Course } from '@firedrill/course'
import { loadPart } from './engine/load-part.ts'
import type { Database, Engine } from './engine/database.ts'
import { openEngine, startEngine } from './engine/open-engine.ts'
import type { ServicePart } from './engine/part.ts'
import { readTokens, writeAccess } from './http/access.ts'
import { listen } from './http/server.ts'
import { sweep } from './jobs/sweep.ts'
import { createMetrics } from './metrics.ts'
import { readCourseFacts, type Service } from './service.ts'

/** A service, and where it is reached. */
export interface ServeWithinOptions {
  root: string
  bundleDir: string
  course: Course
  /** The folder of the service's secret, and of where it is. */
  dataDir: string
  seedKey: Uint8Array | null
  host: string
  port: number
  onEvent: (line: string) => void
}

/** The same with its data. */
export interface ServeOptions extends ServeWithinOptions {
  /** PostgreSQL's; null for the embedded database, which is in `dataDir` then. */
  databaseUrl: string | null
}

/** A service that runs. */
export interface Serving {
  url: string
  /** As it is told to people. */
  database: string
  /** For who runs it: its use cases, without a word that lets one in. */
  service: Service
  close: () => Promise<void>
}

const sweepMs = 2_000

/** Starts a service. Rejects with an `environment` error where its database, folder or port cannot be had. */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const part = await loadPart(resolve(options.bundleDir, '../../../..'))
  const say = createTroubleSaying(options.onEvent)
  const engine = await openEngine(part, {
    databaseUrl: options.databaseUrl,
    dataDir: join(options.dataDir, 'data'),
    onTrouble: say.trouble,
  })
  return serveEngine(part, engine, { ...options, say })
}

/** Starts a service within a program that has the database open already, and keeps it. Rejects as `serve`. */
export const serveWithin = async (
  part: ServicePart,
  database: Database,
  options: ServeWithinOptions,
): Promise<Serving> => {
  const say = createTroubleSaying(options.onEvent)
  const engine = await startEngine(part, database, say.trouble)
  return serveEngine(part, engine, { ...options, say })
}

const serveEngine = async (
  part: ServicePart,
  engine: Engine,
  { say, ...options }: ServeWithinOptions & { say: ReturnType<typeof createTroubleSaying> },
): Promise<Serving> => {
  const { dataDir } = options
  try {
    const service: Service = {
      engine,
      course: readCourseFacts(options),
      seedKey: options.seedKey,
      metrics: createMetrics(part.prometheus),
    }
    const tokens = readTokens(dataDir)
    const server = await listen(service, { ...options, tokens })
    writeAccess(dataDir, { url: server.url, ...tokens })
    const stop = new AbortController()
    const sweeping = sweepUntil(service, stop.signal, say)
    return {
      url: server.url,
      database: engine.database.shown,
      service,
      close: async () => {
        stop.abort()
        await server.close()
        await sweeping
        await engine.close()
      },
    }
  } catch (error) {
    await engine.close()
    throw error
  }
}

const sweepUntil = async (
  service: Service,
  signal: AbortSignal,
  say: ReturnType<typeof createTroubleSaying>,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      service.metrics.swept(await sweep(service))
      say.fine()
    } catch (error) {
      if (!signal.aborted) say.trouble(error)
    }
    await sleep(sweepMs, undefined, { signal }).catch(() => {})
  }
}

/** The same trouble is told once, and once that it is over. */
const createTroubleSaying = (onEvent: (line: string) => void) => {
  let last: string | null = null
  return {
    trouble: (error: unknown): void => {
      const line = error instanceof Error ? error.message : String(error)
      if (line !== last) onEvent(line)
      last = line
    },
    fine: (): void => {
      if (last !== null) onEvent('The database answers again.')
      last = null
    },
  }
}
