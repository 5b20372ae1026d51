import type { Query } from '@firedrill/grader/database'
import type { Told } from '@firedrill/session/workshop'
import type { Kept } from './write-entries.ts'

/** Learners that have some of these entries: an id is random, so whoever has it is the same person. */
export const findOwners = async (query: Query, ids: readonly string[]): Promise<string[]> => {
  const rows = await query<{ learner: string }>(
    `select learner from firedrill_workshop.entry
     where id in (select jsonb_array_elements_text($1::jsonb)) group by learner order by count(*) desc`,
    [JSON.stringify(ids)],
  )
  return rows.map(({ learner }) => learner)
}

/** Gives a learner what another row of theirs has, which ends; resolves to all that is theirs then, in its order. */
export const mergeLearners = async (
  query: Query,
  { from, into }: { from: string; into: string },
): Promise<Kept[]> => {
  await query(
    `update firedrill_workshop.entry set learner = $2
     where learner = $1 and id not in (select id from firedrill_workshop.entry where learner = $2)`,
    [from, into],
  )
  await query('update firedrill_workshop.learner set left_at = clock_timestamp() where id = $1', [from])
  const rows = await query<{ body: string; receivedMs: number }>(
    `select body, extract(epoch from received_at)::float8 * 1000 as "receivedMs"
     from firedrill_workshop.entry where learner = $1 order by seq`,
    [into],
  )
  return rows.map(({ body, receivedMs }) => ({ told: JSON.parse(body) as Told, receivedMs }))
}
