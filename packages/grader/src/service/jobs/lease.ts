import type { Query } from '../engine/database.ts'
import { queues } from '../engine/open-engine.ts'
import type { Claim } from '../engine/part.ts'
import type { Service } from '../service.ts'

/** A job that a worker may do for a while. */
export interface Lease {
  /** Says nothing of whose work it is. */
  id: string
  /** Grows with every lease: who holds an older one changes nothing any more. */
  token: string
  submission: string
  regrade: string | null
  content: string
  /** Of the files, in characters. */
  size: number
}

/** Leases the most urgent jobs to a worker; pg-boss gives each to one only. */
export const lease = (
  { engine: { database, boss } }: Pick<Service, 'engine'>,
  { worker, count }: { worker: string; count: number },
): Promise<Lease[]> =>
  database.transaction(async ({ query, boss: db }) => {
    const claims = await boss.fetch(queues.grade, { batchSize: count, includeMetadata: true, db })
    if (claims.length === 0) return []
    const leases = await take(query, claims, worker)
    // A queue may give out twice what is done already.
    const open = new Set(leases.map(({ id }) => id))
    const done = claims.filter(({ id }) => !open.has(id)).map(({ id, retryCount }) => ({ id, retryCount }))
    if (done.length > 0) await boss.complete(queues.grade, done, null, { db })
    return leases
  })

const take = (query: Query, claims: readonly Claim[], worker: string): Promise<Lease[]> =>
  query<Lease>(
    `update firedrill.job j
     set state = 'leased', token = nextval('firedrill.fence'), claim = r."retryCount", worker = $2, tries = tries + 1,
       leased_at = clock_timestamp()
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "retryCount" int), firedrill.submission s, firedrill.content c
     where j.id = r.id and j.state in ('queued', 'leased') and s.id = j.submission and c.digest = s.content
     returning j.id, j.token::text as token, j.submission, j.regrade, s.content, c.size`,
    [JSON.stringify(claims.map(({ id, retryCount }) => ({ id, retryCount }))), worker],
  )
