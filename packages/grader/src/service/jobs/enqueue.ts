import { randomUUID } from 'node:crypto'
import type { Transaction } from '../engine/database.ts'
import { queues } from '../engine/open-engine.ts'
import type { Boss } from '../engine/part.ts'

/** What a learner waits for goes before what was graded once. */
const priorities = { live: 10, regrade: 0 } as const

/** Makes a job for each submission, and queues it, in one transaction. */
export const enqueue = async (
  boss: Boss,
  { query, boss: db }: Transaction,
  submissions: readonly string[],
  { regrade }: { regrade: string | null },
): Promise<void> => {
  if (submissions.length === 0) return
  const jobs = submissions.map((submission) => ({ id: randomUUID(), submission }))
  await query(
    `insert into firedrill.job (id, submission, regrade, state, received_at, queued_at)
     select r.id, r.submission, $2, 'queued', s.received_at, clock_timestamp()
     from jsonb_to_recordset($1::jsonb) as r(id uuid, submission uuid) join firedrill.submission s on s.id = r.submission`,
    [JSON.stringify(jobs), regrade],
  )
  const priority = regrade === null ? priorities.live : priorities.regrade
  await boss.insert(
    queues.grade,
    jobs.map(({ id }) => ({ id, priority, data: { job: id } })),
    { db },
  )
}
