import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, root as repository } from '@firedrill/bundle'
import { requireCourse } from '@firedrill/course/read'
import type { Judged } from '../grading/judge-submission.ts'
import { vi } from 'vitest'
import { handedIn, plainPolicy } from '../samples/hand-in-plain.ts'
import { startPostgres } from '../samples/start-postgres.ts'
import { submit } from './cohorts/submit.ts'
import { loadPart } from './engine/load-part.ts'
import { openEngine } from './engine/open-engine.ts'
import { lease } from './jobs/lease.ts'
import { type Swept, sweep } from './jobs/sweep.ts'
import { createMetrics } from './metrics.ts'
import { readCourseFacts, type Service } from './service.ts'

/** Both databases: every promise of the service holds on each. */
export const databases = ['embedded', 'server'] as const

/** A service on a database of its own. For tests. */
export interface ServiceFixture {
  service: Service
  /** Forgets all jobs and cohorts. */
  reset: () => Promise<void>
  close: () => Promise<void>
}

/** Opens a service on a fresh database. */
export const openService = async (kind: (typeof databases)[number]): Promise<ServiceFixture> => {
  const dir = mkdtempSync(join(tmpdir(), 'service-'))
  const postgres = kind === 'server' ? await startPostgres() : null
  const part = await loadPart(repository)
  const engine = await openEngine(part, {
    databaseUrl: postgres?.url ?? null,
    dataDir: dir,
    onTrouble: (error) => void process.stderr.write(`${String(error)}\n`),
  })
  const root = join(repository, 'packages/author/samples')
  const service: Service = {
    engine,
    course: readCourseFacts({ root, bundleDir: await bundle(), course: requireCourse(root) }),
    seedKey: null,
    metrics: createMetrics(part.prometheus),
  }
  const tables = ['job', 'regrade', 'submission', 'content', 'cohort', 'verdict', 'worker']
  return {
    service,
    reset: async () => {
      await engine.database.query('delete from firedrill_queue.job')
      for (const table of tables) await engine.database.query(`delete from firedrill.${table}`)
    },
    close: async () => {
      await engine.close()
      await postgres?.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Hands submissions in to a cohort of this name. */
export const submitTo = (service: Service, cohort: string, names: readonly string[], policy = plainPolicy) =>
  submit(service, { cohort, policy, submissions: names.map((name) => handedIn(name)) })

/** Leases all that waits. */
export const leaseAll = (service: Service, worker = 'w1') => lease(service, { worker, count: 500 })

/** A grade of so many points; the item passed where it is not zero. */
export const graded = (points: number, change: Partial<Judged> = {}): Judged => ({
  status: 'graded',
  why: null,
  tier: 'T2',
  score: { points, max: 10 },
  items: [
    {
      item: 'day1/error-ratio',
      status: points > 0 ? 'pass' : 'fail',
      message: points > 0 ? null : 'a zero \0 and half a pair \ud800',
      tier: 'T2',
      seed: '00000001',
      repeat: '',
      score: { points, max: 10 },
      checks: [],
      types: null,
      output: '\0',
      leaks: [],
      durationMs: 5,
      title: 'Error ratio',
      handedIn: true,
      source: 'judge',
      counts: { points, max: 10 },
      stages: [],
    },
  ],
  ...change,
})

/** A grade as a worker brings it for a lease. */
export const bring = (held: { id: string; token: string }, judged = graded(10)) => ({
  ...held,
  judged,
  startedAgoMs: 20,
  judgedAgoMs: 5,
})

/** Moves the database's clock: what was a moment ago is `seconds` longer ago, or ahead where they are negative. */
export const stepClock = async ({ engine }: Service, seconds: number): Promise<void> => {
  const by = `${seconds} * interval '1 second'`
  await engine.database.query(
    `update firedrill_queue.job set heartbeat_on = heartbeat_on - ${by}, started_on = started_on - ${by},
       created_on = created_on - ${by}, start_after = start_after - ${by}, keep_until = keep_until - ${by}`,
  )
}

/** A minute without a sign of life, and what the service makes of it. The queue looks only every other second. */
export const loseWorkers = async (service: Service): Promise<Swept> => {
  await stepClock(service, 60)
  const sum: Swept = { expired: 0, died: 0 }
  await vi.waitFor(
    async () => {
      const { expired, died } = await sweep(service)
      sum.expired += expired
      sum.died += died
      if (sum.expired + sum.died === 0) throw new Error('Nothing was swept.')
    },
    { timeout: 20_000, interval: 200 },
  )
  return sum
}
