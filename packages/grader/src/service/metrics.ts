import type { Query } from './engine/database.ts'
import type { Prometheus } from './engine/part.ts'
import type { Brought, Outcome } from './jobs/store.ts'

/** What the service tells of itself, in Prometheus' words. */
export interface Metrics {
  stored: (brought: Brought, outcome: Outcome) => void
  swept: (counts: { expired: number; died: number }) => void
  /** The page that Prometheus reads. */
  render: (query: Query) => Promise<{ text: string; contentType: string }>
}

/** Seconds; a drill takes a tenth, an exercise at its limit a minute. */
const buckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120]

/** Opens the metrics of one service. Nothing in a label is a stranger's. */
export const createMetrics = ({ Registry, Gauge, Counter, Histogram }: Prometheus): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `firedrill_grade_${name}`, help, labelNames, registers })
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name: `firedrill_grade_${name}`, help, labelNames, registers })
  const jobs = gauge('jobs', 'Jobs by state and kind (live, regrade).', ['state', 'kind'])
  const age = gauge('queue_age_seconds', 'Age of the oldest job that waits, by kind.', ['kind'])
  const workers = gauge('workers', 'Workers that gave a sign of life in the last half minute.')
  const submissions = counter('submissions_total', 'Grades stored, by status.', ['status'])
  const verdicts = counter('verdicts_total', 'Verdicts in stored grades, by status, source and tier.', [
    'status',
    'source',
    'tier',
  ])
  const outcomes = counter('results_total', 'Results that workers brought, by what became of them.', [
    'outcome',
  ])
  const expired = counter(
    'leases_expired_total',
    'Leases that ended because their worker gave no sign of life.',
  )
  const died = counter('jobs_died_total', 'Jobs that no worker came back from.')
  const histogram = (name: string, help: string, labelNames: string[]) =>
    new Histogram({ name: `firedrill_grade_${name}`, help, labelNames, registers, buckets })
  const judging = histogram('judging_seconds', 'From the start of judging a submission to its end.', ['tier'])
  for (const one of [expired, died]) one.inc({}, 0)
  return {
    stored: ({ judged, startedAgoMs, judgedAgoMs }, outcome) => {
      outcomes.inc({ outcome })
      if (outcome !== 'stored') return
      submissions.inc({ status: judged.status })
      judging.observe({ tier: judged.tier ?? 'none' }, Math.max(0, startedAgoMs - judgedAgoMs) / 1_000)
      for (const { status, source, tier } of judged.items) verdicts.inc({ status, source, tier })
    },
    swept: (counts) => {
      expired.inc({}, counts.expired)
      died.inc({}, counts.died)
    },
    render: async (query) => {
      jobs.reset()
      for (const kind of ['live', 'regrade']) {
        age.set({ kind }, 0)
        for (const state of ['queued', 'leased', 'dead']) jobs.set({ state, kind }, 0)
      }
      for (const row of await readJobs(query)) {
        jobs.set({ state: row.state, kind: row.kind }, row.count)
        if (row.state === 'queued') age.set({ kind: row.kind }, row.age)
      }
      workers.set({}, await countWorkers(query))
      return { text: await registry.metrics(), contentType: registry.contentType }
    },
  }
}

const readJobs = (query: Query) =>
  query<{ state: string; kind: string; count: number; age: number }>(
    `select state, case when regrade is null then 'live' else 'regrade' end as kind, count(*)::int as count,
       extract(epoch from clock_timestamp() - min(queued_at))::float8 as age
     from firedrill.job where state in ('queued', 'leased', 'dead') group by 1, 2`,
  )

/** How many workers were heard of in the last half minute. */
export const countWorkers = async (query: Query): Promise<number> => {
  const [row] = await query<{ count: number }>(
    `select count(*)::int as count from firedrill.worker where seen_at > clock_timestamp() - interval '30 seconds'`,
  )
  return row?.count ?? 0
}
