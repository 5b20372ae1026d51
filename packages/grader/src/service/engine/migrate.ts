import { FiredrillError } from '@firedrill/course'
import type { Database, Transaction } from './database.ts'

/** The tables of a program: a schema of its own, and the steps that make it. A change is another step. */
export interface Tables {
  schema: string
  /** A schema that another library makes beside it. */
  beside: string | null
  steps: readonly string[]
}

const oldestServer = 130_000

/**
 * Brings our own tables to this version, in one transaction. Rejects with an `environment` error where the server is too
 * old, the tables are of a newer firedrill, or only a part of them is there.
 */
export const migrate = async (database: Database, tables: Tables): Promise<void> => {
  const { schema, steps } = tables
  const [server] = await database.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  )
  if (Number(server?.version ?? 0) < oldestServer) throw tooOld(database, server?.version)
  await database.transaction(async (within) => {
    // Two services that start at once: the second waits here, and finds it done.
    await within.query('select pg_advisory_xact_lock(718281828)')
    const now = await readVersion(within, tables)
    if (now === null) throw halfMade(database, tables)
    if (now > steps.length) throw tooNew(database, now, steps.length)
    for (const [at, step] of steps.entries()) {
      if (at < now) continue
      for (const statement of splitStatements(step)) await within.query(statement)
      await within.query(`insert into ${schema}.version (number) values ($1)`, [at + 1])
    }
  })
}

/** The version of the tables that are there; 0 where there are none, null where they are but a part. */
const readVersion = async (
  { query }: Transaction,
  { schema, beside, steps }: Tables,
): Promise<number | null> => {
  const found = await query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1`,
    [schema],
  )
  const other = await query(`select 1 from information_schema.schemata where schema_name = $1`, [beside])
  const names = new Set(found.map(({ name }) => name))
  if (names.size === 0) return other.length > 0 ? null : 0
  if (!names.has('version')) return null
  const [row] = await query<{ number: number }>(`select max(number)::int as number from ${schema}.version`)
  const version = row?.number ?? null
  const whole = [...steps.join('\n').matchAll(/create table \w+\.(\w+)/g)].map(([, name = '']) => name)
  return version !== null && (version !== steps.length || whole.every((name) => names.has(name)))
    ? version
    : null
}

/** A statement each: the protocol with values takes one at a time. A body in `$$` is part of its statement. */
const splitStatements = (text: string): string[] =>
  text.split(/;\s*\n(?!\s*\$\$)/).filter((statement) => statement.trim() !== '')

const tooOld = ({ shown }: Database, version = 'unknown'): FiredrillError =>
  new FiredrillError(
    'environment',
    `The database ${shown} is PostgreSQL ${Math.floor(Number(version) / 10_000)}, and the service needs 13 or newer.`,
    'Upgrade it, or leave DATABASE_URL away: an embedded database then does the work.',
  )

const tooNew = ({ shown }: Database, version: number, known: number): FiredrillError =>
  new FiredrillError(
    'environment',
    `The tables in ${shown} are of version ${version}, and this firedrill knows ${known}: a newer one made them.`,
    'Check out the version that the other services run.',
  )

const halfMade = ({ shown }: Database, { schema, beside }: Tables): FiredrillError =>
  new FiredrillError(
    'environment',
    `Only a part of the service's tables is in ${shown}: a restore or a migration was broken off. Nothing was changed.`,
    `Restore a whole backup. Where there is nothing to keep: drop schema ${[schema, beside].filter(Boolean).join(', ')} cascade;`,
  )
