import type { Judged } from '../../grading/judge-submission.ts'
import { verdictSchema } from '../../report/report-schema.ts'
import { audit } from '../audit.ts'
import type { Query, Transaction } from '../engine/database.ts'
import { queues } from '../engine/open-engine.ts'
import type { Service } from '../service.ts'
import type { Held } from './hold.ts'
import { verdictKey } from './verdict-key.ts'

/** A grade as a worker brings it. */
export interface Brought extends Held {
  judged: Judged
  /** Milliseconds from the start of judging to now, and from its end, by a clock that is never set. */
  startedAgoMs: number
  judgedAgoMs: number
}

/** `stale`: another worker has the job, or had it; nothing was changed. */
export type Outcome = 'stored' | 'again' | 'dead' | 'stale'

/** A grade that failed by our fault is made again so often. */
const mostFaults = 3

/**
 * Stores grades, each once: a grade counts where its token is the job's newest. The same grade brought twice is stored
 * once and told so twice. Grade, verdicts and the end of the queue's job are one transaction.
 */
export const store = (
  service: Pick<Service, 'engine' | 'course' | 'seedKey'>,
  { worker, grades }: { worker: string; grades: readonly Brought[] },
): Promise<{ id: string; outcome: Outcome }[]> =>
  service.engine.database.transaction(async (within) => {
    const rows = grades.map((grade) => toRow(grade, service.course.version))
    const settled = await settle(within.query, rows)
    await pointTo(
      within.query,
      settled.filter(({ state }) => state === 'stored'),
    )
    await keepVerdicts(within.query, service, grades, settled)
    await endJobs(service.engine.boss, within, settled)
    const outcomes = new Map<string, Outcome>(
      settled.map(({ id, state }) => [id, state === 'queued' ? 'again' : state]),
    )
    const known = await readStored(
      within.query,
      rows.filter(({ id }) => !outcomes.has(id)),
    )
    return Promise.all(
      grades.map(async ({ id, token }) => {
        const outcome = outcomes.get(id) ?? known.get(id) ?? 'stale'
        if (outcome === 'stale') {
          await audit(within.query, {
            actor: worker,
            action: 'stale grade refused',
            about: id,
            detail: { token },
          })
        }
        return { id, outcome }
      }),
    )
  })

type Row = ReturnType<typeof toRow>

interface Settled {
  id: string
  claim: number
  state: 'stored' | 'queued' | 'dead'
  content: string
}

const toRow = ({ id, token, judged, startedAgoMs, judgedAgoMs }: Brought, course: string) => ({
  id,
  token,
  startedAgoMs,
  judgedAgoMs,
  course,
  status: judged.status,
  // PostgreSQL's JSON takes no zero character; within the string that a grade is, it stands escaped.
  reason: judged.status === 'failed' ? (judged.why?.replaceAll('\0', '') ?? null) : null,
  points: judged.score.points,
  max: judged.score.max,
  tier: judged.tier,
  grade: JSON.stringify(judged),
})

const settle = (query: Query, rows: readonly Row[]): Promise<Settled[]> =>
  query<Settled>(
    `update firedrill.job j
     set state = case when r.status <> 'failed' then 'stored' when j.tries >= $2 then 'dead' else 'queued' end,
       started_at = clock_timestamp() - r."startedAgoMs" * interval '1 millisecond',
       judged_at = clock_timestamp() - r."judgedAgoMs" * interval '1 millisecond',
       stored_at = case when r.status <> 'failed' then clock_timestamp() end,
       status = r.status, reason = r.reason, points = r.points, max = r.max, tier = r.tier, course = r.course,
       grade = r.grade
     from jsonb_to_recordset($1::jsonb) as r(id uuid, token bigint, "startedAgoMs" float8, "judgedAgoMs" float8,
       status text, reason text, points float8, max float8, tier text, course text, grade text), firedrill.submission s
     where j.id = r.id and j.token = r.token and j.state = 'leased' and s.id = j.submission
     returning j.id, j.claim, j.state, s.content`,
    [JSON.stringify(rows), mostFaults],
  )

/** The grade of record of a submission is its live job's; a regrade's is kept aside until it is applied. */
const pointTo = async (query: Query, stored: readonly Settled[]): Promise<void> => {
  if (stored.length === 0) return
  await query(
    `update firedrill.submission s set grade = j.id from firedrill.job j
     where j.submission = s.id and j.regrade is null
       and j.id in (select r.id from jsonb_to_recordset($1::jsonb) as r(id uuid))`,
    [JSON.stringify(stored)],
  )
}

/**
 * What was judged need not be judged again, on any machine: here, or by one that died and left it in its machine's cache.
 * A limit of time may have been the machine's.
 */
const keepVerdicts = async (
  query: Query,
  service: Pick<Service, 'course' | 'seedKey'>,
  grades: readonly Brought[],
  settled: readonly Settled[],
): Promise<void> => {
  const contents = new Map(settled.map(({ id, content }) => [id, content]))
  const verdicts = grades.flatMap(({ id, judged }) => {
    const content = contents.get(id)
    if (content === undefined) return []
    return judged.items
      .filter(({ source, status }) => (source === 'judge' || source === 'cache') && status !== 'timeout')
      .map((item) => ({
        key: verdictKey(service, { item: item.item, tier: item.tier, content }),
        verdict: JSON.stringify(verdictSchema.parse(item)),
      }))
  })
  if (verdicts.length === 0) return
  await query(
    `insert into firedrill.verdict (key, verdict)
     select distinct on (r.key) r.key, r.verdict from jsonb_to_recordset($1::jsonb) as r(key text, verdict text)
     order by r.key on conflict do nothing`,
    [JSON.stringify(verdicts)],
  )
}

const endJobs = async (
  boss: Service['engine']['boss'],
  { boss: db }: Transaction,
  settled: readonly Settled[],
): Promise<void> => {
  const claimsOf = (isAgain: boolean) =>
    settled
      .filter(({ state }) => (state === 'queued') === isAgain)
      .map(({ id, claim }) => ({ id, retryCount: claim }))
  const [ended, again] = [claimsOf(false), claimsOf(true)]
  if (ended.length > 0) await boss.complete(queues.grade, ended, null, { db })
  if (again.length > 0) await boss.fail(queues.grade, again, { message: 'the grader failed' }, { db })
}

const readStored = async (query: Query, rows: readonly Row[]): Promise<Map<string, Outcome>> => {
  if (rows.length === 0) return new Map()
  const found = await query<{ id: string }>(
    `select j.id from jsonb_to_recordset($1::jsonb) as r(id uuid, token bigint)
     join firedrill.job j on j.id = r.id and j.token = r.token and j.state = 'stored'`,
    [JSON.stringify(rows)],
  )
  return new Map(found.map(({ id }) => [id, 'stored']))
}
