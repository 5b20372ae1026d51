import { queues } from '../engine/open-engine.ts'
import type { Service } from '../service.ts'

/** A lease as its worker names it. */
export interface Held {
  id: string
  token: string
}

interface HeldRow {
  id: string
  token: string
  claim: number
}

/** Keeps leases alive; resolves to the ids of those that still are. */
export const beat = (
  { engine }: Pick<Service, 'engine'>,
  { worker, held, about }: { worker: string; held: readonly Held[]; about: string },
): Promise<string[]> =>
  engine.database.transaction(async ({ query, boss: db }) => {
    await query(
      `insert into firedrill.worker (name, seen_at, about) values ($1, clock_timestamp(), $2)
       on conflict (name) do update set seen_at = excluded.seen_at, about = excluded.about`,
      [worker, about],
    )
    const own = await readHeld(query, held)
    if (own.length > 0) await engine.boss.touch(queues.grade, toClaims(own), { db })
    return own.map(({ id }) => id)
  })

/** Gives leases back undone, as a worker does that is told to stop: it costs them no try. */
export const release = (
  { engine }: Pick<Service, 'engine'>,
  { held }: { held: readonly Held[] },
): Promise<number> =>
  engine.database.transaction(async ({ query, boss: db }) => {
    const own = await readHeld(query, held)
    if (own.length === 0) return 0
    await query(
      `update firedrill.job set state = 'queued', token = null, tries = tries - 1
       where id in (select r.id from jsonb_to_recordset($1::jsonb) as r(id uuid))`,
      [JSON.stringify(own)],
    )
    await engine.boss.fail(queues.grade, toClaims(own), { message: 'given back' }, { db })
    return own.length
  })

/** Leases that nobody else has got since. */
const readHeld = (query: Service['engine']['database']['query'], held: readonly Held[]): Promise<HeldRow[]> =>
  query<HeldRow>(
    `select j.id, j.token::text as token, j.claim
     from jsonb_to_recordset($1::jsonb) as r(id uuid, token bigint)
     join firedrill.job j on j.id = r.id and j.token = r.token and j.state = 'leased'`,
    [JSON.stringify(held.map(({ id, token }) => ({ id, token })))],
  )

const toClaims = (rows: readonly HeldRow[]) => rows.map(({ id, claim }) => ({ id, retryCount: claim }))
