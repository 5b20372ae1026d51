import type { Query } from '@firedrill/grader/database'
import type { Told } from '@firedrill/session/workshop'

/** What one learner sent in one message. */
export interface Brought {
  learner: string
  entries: readonly Told[]
}

/** An entry that was new, and when it came, in milliseconds since 1970 by the database's clock. */
export interface Kept {
  told: Told
  receivedMs: number
}

/**
 * Keeps what several learners sent, in one statement: all of it, or nothing. Resolves to what of each message was new,
 * in its order: an entry that is sent twice is kept once.
 */
export const writeEntries = async (query: Query, brought: readonly Brought[]): Promise<Kept[][]> => {
  const rows = brought
    .flatMap(({ learner, entries }) => entries.map((told) => toRow(learner, told)))
    .map((row, place) => ({ ...row, place }))
  const kept = await query<{ learner: string; id: string; receivedMs: number }>(
    `insert into firedrill_workshop.entry (learner, id, item, body, source)
     select r.learner, r.id, r.item, r.body, r.source
     from jsonb_to_recordset($1::jsonb)
       as r(learner uuid, id text, item text, body text, source text, place int)
     order by r.place
     on conflict (learner, id) do nothing
     returning learner, id, extract(epoch from received_at)::float8 * 1000 as "receivedMs"`,
    [JSON.stringify(rows)],
  )
  const times = new Map(kept.map(({ learner, id, receivedMs }) => [`${learner} ${id}`, receivedMs]))
  return brought.map(({ learner, entries }) =>
    entries.flatMap((told) => {
      const key = `${learner} ${told.id}`
      const receivedMs = times.get(key)
      // The same entry twice in what was brought is one as well.
      times.delete(key)
      return receivedMs === undefined ? [] : [{ told, receivedMs }]
    }),
  )
}

/** What strangers wrote is text within text: so PostgreSQL takes any character of it. */
const toRow = (learner: string, told: Told) => {
  const { source = null, ...body } = told as Told & { source?: Record<string, string> }
  return {
    learner,
    id: told.id,
    item: told.item,
    body: JSON.stringify(body),
    source: source && JSON.stringify(source),
  }
}
