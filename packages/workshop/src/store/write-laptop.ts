import type { Query } from '@firedrill/grader/database'
import type { ReadyReport } from '@firedrill/session/workshop'
import { makeDistinct } from './make-distinct.ts'

/** A laptop that said how ready it is. */
export interface StoredLaptop {
  /** SHA-256 of the word that stands for it. */
  id: string
  /** From 1, in the order they came: what an anonymous board shows. */
  number: number
  /** Distinct. */
  name: string
  platform: string
  found: ReadyReport['found']
  /** Milliseconds since 1970, by the database's clock. */
  reportedMs: number
}

/** Keeps what a laptop says, in the place of what it said before. */
export const writeLaptop = async (
  query: Query,
  { id, name, platform, found }: Pick<StoredLaptop, 'id' | 'name' | 'platform' | 'found'>,
): Promise<StoredLaptop> => {
  // Two of one name that come in the same moment: the second waits here.
  await query('select 1 from firedrill_workshop.workshop for update')
  const others = await query<{ name: string }>('select name from firedrill_workshop.laptop where id <> $1', [
    id,
  ])
  const distinct = makeDistinct(name, new Set(others.map((one) => one.name)))
  const [row] = await query<StoredLaptopRow>(
    `insert into firedrill_workshop.laptop (id, name, platform, found) values ($1, $2, $3, $4)
     on conflict (id) do update
       set name = excluded.name, platform = excluded.platform, found = excluded.found, reported_at = clock_timestamp()
     returning ${laptopColumns}`,
    [id, distinct, platform, JSON.stringify(found)],
  )
  return toLaptop(row as StoredLaptopRow)
}

/** A laptop as its row has it: what was found is text within it. */
export type StoredLaptopRow = Omit<StoredLaptop, 'found'> & { found: string }

/** What a laptop's row is read by. */
export const laptopColumns = `id, number, name, platform, found,
  extract(epoch from reported_at)::float8 * 1000 as "reportedMs"`

/** Reads a row. */
export const toLaptop = (row: StoredLaptopRow): StoredLaptop => ({
  ...row,
  found: JSON.parse(row.found) as StoredLaptop['found'],
})
