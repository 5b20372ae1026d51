import { audit } from '../audit.ts'
import { queues } from '../engine/open-engine.ts'
import type { Service } from '../service.ts'

/** What a sweep came upon. */
export interface Swept {
  /** Leases whose worker gave no sign of life: their jobs are in the queue again. */
  expired: number
  /** Jobs that no worker came back from, too often. */
  died: number
}

const batchSize = 100

/** Brings our rows to what the queue found out on its own: leases that are over, and dead letters. */
export const sweep = async ({ engine: { database, boss } }: Pick<Service, 'engine'>): Promise<Swept> => {
  await boss.supervise(queues.grade)
  return database.transaction(async ({ query, boss: db }) => {
    const expired = await query(
      `update firedrill.job j set state = 'queued' from firedrill_queue.job q
       where j.state = 'leased' and q.name = $1 and q.id = j.id and q.state in ('created', 'retry') returning j.id`,
      [queues.grade],
    )
    const letters = await boss.fetch(queues.dead, { batchSize, includeMetadata: true, db })
    const died = await query<{ id: string; tries: number; worker: string | null }>(
      `update firedrill.job j
       set state = 'dead', reason = format('%s workers took it, and none came back; the last was %s.', tries, worker)
       from jsonb_to_recordset($1::jsonb) as r(data jsonb)
       where j.id = (r.data->>'job')::uuid and j.state in ('queued', 'leased') returning j.id, j.tries, j.worker`,
      [JSON.stringify(letters.map(({ data }) => ({ data })))],
    )
    for (const { id, tries, worker } of died) {
      await audit(query, { actor: 'service', action: 'died', about: id, detail: { tries, worker } })
    }
    if (letters.length > 0)
      await boss.complete(
        queues.dead,
        letters.map(({ id }) => id),
        null,
        { db },
      )
    return { expired: expired.length, died: died.length }
  })
}
