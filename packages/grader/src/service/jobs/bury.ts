import { audit } from '../audit.ts'
import { queues } from '../engine/open-engine.ts'
import type { Service } from '../service.ts'
import type { Held } from './hold.ts'

/** Ends leased jobs that nobody can do as things are, each with its reason. Handed in again they are queued again. */
export const bury = (
  { engine }: Pick<Service, 'engine'>,
  lost: readonly (Held & { reason: string })[],
): Promise<void> =>
  engine.database.transaction(async ({ query, boss: db }) => {
    const dead = await query<{ id: string; claim: number; reason: string }>(
      `update firedrill.job j set state = 'dead', reason = r.reason
       from jsonb_to_recordset($1::jsonb) as r(id uuid, token bigint, reason text)
       where j.id = r.id and j.token = r.token and j.state = 'leased' returning j.id, j.claim, j.reason`,
      [JSON.stringify(lost)],
    )
    for (const { id, reason } of dead) {
      await audit(query, { actor: 'service', action: 'died', about: id, detail: { reason } })
    }
    const claims = dead.map(({ id, claim }) => ({ id, retryCount: claim }))
    if (claims.length > 0) await engine.boss.complete(queues.grade, claims, null, { db })
  })
