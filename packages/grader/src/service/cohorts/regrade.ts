import { randomUUID } from 'node:crypto'
import { FiredrillError, howMany } from '@firedrill/course'
import { audit } from '../audit.ts'
import type { Query, Transaction } from '../engine/database.ts'
import { queues } from '../engine/open-engine.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Service } from '../service.ts'
import { openGradebook } from './gradebook.ts'
import { type Policy, readPolicy, scopeOf, writePolicy } from './policy.ts'

/** A row of the gradebook that a regrade changes. Null where it is not a row on that side. */
export interface Change {
  name: string
  learner: string
  before: string | null
  after: string | null
}

/** A set of grades made aside. Nothing of it counts until it is applied. */
export interface Regrade {
  id: string
  open: number
  total: number
  changes: Change[]
}

/** Opens a regrade of a whole cohort, with a new policy or the one it has. Rejects where one is open, or cannot be made. */
export const openRegrade = (
  { engine, course }: Pick<Service, 'engine' | 'course'>,
  { cohort, policy }: { cohort: string; policy: Partial<Policy> },
): Promise<{ id: string }> =>
  engine.database.transaction(async (within) => {
    const known = await requirePolicy(within.query, cohort)
    const open = await readOpen(within.query, cohort)
    if (open) throw alreadyOpen(cohort)
    scopeOf(course.course, { ...known, ...policy })
    const id = randomUUID()
    await within.query(
      `insert into firedrill.regrade (id, cohort, policy, state) values ($1, $2, $3, 'open')`,
      [id, cohort, writePolicy({ ...known, ...policy })],
    )
    const submissions = await within.query<{ id: string }>(
      'select id from firedrill.submission where cohort = $1 and content is not null order by ordinal',
      [cohort],
    )
    await enqueue(
      engine.boss,
      within,
      submissions.map((one) => one.id),
      { regrade: id },
    )
    await audit(within.query, {
      actor: 'regrade',
      action: 'regrade opened',
      about: cohort,
      detail: { id, submissions: submissions.length },
    })
    return { id }
  })

/** The open regrade of a cohort with all that it would change; null where none is open. */
export const showRegrade = async (
  service: Pick<Service, 'engine' | 'course' | 'seedKey'>,
  { cohort }: { cohort: string },
): Promise<Regrade | null> => {
  const { query } = service.engine.database
  await requirePolicy(query, cohort)
  const open = await readOpen(query, cohort)
  if (!open) return null
  const [before, after] = [
    await openGradebook(service, { cohort }),
    await openGradebook(service, { cohort, regrade: open.id }),
  ]
  const rows = new Map<string, Change>()
  for await (const one of before.rows()) {
    rows.set(one.id, { name: one.id, learner: one.learner.id, before: describe(one), after: null })
  }
  for await (const one of after.rows()) {
    const row = rows.get(one.id) ?? { name: one.id, learner: one.learner.id, before: null }
    rows.set(one.id, { ...row, after: describe(one) })
  }
  const changes = [...rows.values()].filter((row) => row.before !== row.after)
  return { id: open.id, open: after.open, total: rows.size, changes }
}

/**
 * Makes a regrade the grades of record, all at once, or throws it away. Rejects where it is not finished, or where
 * submissions came since it was opened.
 */
export const settleRegrade = (
  { engine }: Pick<Service, 'engine'>,
  { cohort, how }: { cohort: string; how: 'applied' | 'discarded' },
): Promise<{ id: string }> =>
  engine.database.transaction(async (within) => {
    const open = await readOpen(within.query, cohort)
    if (!open) {
      throw new FiredrillError(
        'usage',
        `No regrade of ${cohort} is open.`,
        `Open one: pnpm grade regrade ${cohort}`,
      )
    }
    if (how === 'applied') await apply(within, cohort, open)
    await within.query(
      'update firedrill.regrade set state = $2, settled_at = clock_timestamp() where id = $1',
      [open.id, how],
    )
    await dropQueued(engine.boss, within, open.id)
    await audit(within.query, {
      actor: 'regrade',
      action: `regrade ${how}`,
      about: cohort,
      detail: { id: open.id },
    })
    return { id: open.id }
  })

const apply = async (
  { query }: Transaction,
  cohort: string,
  open: { id: string; policy: string },
): Promise<void> => {
  const [counts] = await query<{ open: number; missing: number }>(
    `select count(*) filter (where j.state <> 'stored')::int as open, count(*) filter (where j.id is null)::int as missing
     from firedrill.submission s left join firedrill.job j on j.submission = s.id and j.regrade = $2
     where s.cohort = $1 and s.content is not null`,
    [cohort, open.id],
  )
  if (counts && counts.open > 0) {
    throw new FiredrillError(
      'usage',
      `${howMany(counts.open, 'submission of the regrade is', 'submissions of the regrade are')} not graded. Nothing was changed.`,
      `Wait until they are: pnpm grade status ${cohort}`,
    )
  }
  if (counts && counts.missing > 0) {
    throw new FiredrillError(
      'usage',
      `${howMany(counts.missing, 'submission')} came after the regrade was opened. Nothing was changed.`,
      'Discard it and open another: what is known of the others costs nothing.',
    )
  }
  await query('update firedrill.cohort set policy = $2 where name = $1', [cohort, open.policy])
  await query(
    'update firedrill.submission s set grade = j.id from firedrill.job j where j.submission = s.id and j.regrade = $1',
    [open.id],
  )
}

/** What is discarded need not be graded any more. */
const dropQueued = async (
  boss: Service['engine']['boss'],
  { query, boss: db }: Transaction,
  regrade: string,
): Promise<void> => {
  const rows = await query<{ id: string }>(
    `delete from firedrill.job where regrade = $1 and state <> 'stored' returning id`,
    [regrade],
  )
  if (rows.length > 0)
    await boss.cancel(
      queues.grade,
      rows.map(({ id }) => id),
      { db },
    )
}

const requirePolicy = async (query: Query, cohort: string): Promise<Policy> => {
  const [row] = await query<{ policy: string }>('select policy from firedrill.cohort where name = $1', [
    cohort,
  ])
  if (row) return readPolicy(row.policy)
  throw new FiredrillError('usage', `There is no cohort ${cohort}.`, '`pnpm grade status` shows them.')
}

const readOpen = async (query: Query, cohort: string): Promise<{ id: string; policy: string } | null> => {
  const [row] = await query<{ id: string; policy: string }>(
    `select id, policy from firedrill.regrade where cohort = $1 and state = 'open'`,
    [cohort],
  )
  return row ?? null
}

const describe = ({ status, score }: { status: string; score: { points: number; max: number } }): string =>
  status === 'graded' ? `${score.points} of ${score.max}` : status

const alreadyOpen = (cohort: string): FiredrillError =>
  new FiredrillError(
    'usage',
    `A regrade of ${cohort} is open already.`,
    `See what it changes: pnpm grade regrade ${cohort}. Then --apply or --discard it.`,
  )
