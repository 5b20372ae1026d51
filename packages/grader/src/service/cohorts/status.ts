import { countWorkers } from '../metrics.ts'
import type { Service } from '../service.ts'

/** How far the service is. */
export interface Status {
  database: string
  workers: number
  cohorts: CohortStatus[]
  /** What no worker could do, with the reason. */
  dead: { cohort: string; name: string; reason: string }[]
}

/** How far a cohort is, in submissions. */
export interface CohortStatus {
  name: string
  submissions: number
  queued: number
  leased: number
  stored: number
  dead: number
  /** Seconds that the oldest waits. */
  oldest: number
  /** An open regrade: how many of its jobs are stored, of how many. */
  regrade: { stored: number; total: number } | null
  /** Versions of the course that its grades are of; more than one asks for a regrade. */
  courses: number
}

const mostDead = 50

/** Reads how far the service is with all cohorts, or with one. */
export const readStatus = async (
  { engine: { database } }: Pick<Service, 'engine'>,
  { cohort }: { cohort: string | null },
): Promise<Status> => {
  const { query } = database
  const cohorts = await query<
    Omit<CohortStatus, 'regrade'> & { regradeStored: number; regradeTotal: number }
  >(
    `select k.name, (select count(*)::int from firedrill.submission s where s.cohort = k.name) as submissions,
       count(*) filter (where j.regrade is null and j.state = 'queued')::int as queued,
       count(*) filter (where j.regrade is null and j.state = 'leased')::int as leased,
       count(*) filter (where j.regrade is null and j.state = 'stored')::int as stored,
       count(*) filter (where j.regrade is null and j.state = 'dead')::int as dead,
       coalesce(extract(epoch from clock_timestamp() - min(j.queued_at) filter (where j.state = 'queued')), 0)::float8 as oldest,
       count(*) filter (where g.state = 'open' and j.state = 'stored')::int as "regradeStored",
       count(*) filter (where g.state = 'open')::int as "regradeTotal",
       count(distinct j.course) filter (where j.id = s.grade)::int as courses
     from firedrill.cohort k left join firedrill.submission s on s.cohort = k.name
     left join firedrill.job j on j.submission = s.id left join firedrill.regrade g on g.id = j.regrade
     where $1::text is null or k.name = $1 group by k.name order by k.name`,
    [cohort],
  )
  const dead = await query<Status['dead'][number]>(
    `select s.cohort, s.name, coalesce(j.reason, '') as reason from firedrill.job j
     join firedrill.submission s on s.id = j.submission
     where j.state = 'dead' and ($1::text is null or s.cohort = $1) order by s.ordinal limit ${mostDead}`,
    [cohort],
  )
  return {
    database: database.shown,
    workers: await countWorkers(query),
    cohorts: cohorts.map(({ regradeStored, regradeTotal, ...one }) => ({
      ...one,
      regrade: regradeTotal > 0 ? { stored: regradeStored, total: regradeTotal } : null,
    })),
    dead,
  }
}
