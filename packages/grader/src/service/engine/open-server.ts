import type { Database, Query } from './database.ts'
import { explainDatabase } from './explain-database.ts'
import type { Pool, ServicePart } from './part.ts'

const mostConnections = 8
const connectMs = 5_000

/** Opens a PostgreSQL by its URL. Rejects with an `environment` error where it does not answer. */
export const openServer = async (part: ServicePart, url: string): Promise<Database> => {
  const shown = withoutSecrets(url)
  const pool = new part.pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectMs,
    application_name: 'firedrill',
  })
  // An idle connection that breaks is replaced at the next statement, which says so where it cannot be.
  pool.on('error', () => {})
  const explained = async <T>(task: () => Promise<T>): Promise<T> => {
    try {
      return await task()
    } catch (error) {
      throw explainDatabase(error, shown)
    }
  }
  const database: Database = {
    kind: 'server',
    shown,
    query: (text, values) => explained(() => queryOf(pool)(text, values)),
    transaction: (task) => explained(() => transact(pool, (within) => task(within))),
    boss: { executeSql: (text, values) => pool.query(text, values) },
    close: () => pool.end(),
  }
  try {
    await database.query('select 1')
    return database
  } catch (error) {
    await pool.end()
    throw error
  }
}

const transact = async <T>(pool: Pool, task: Parameters<Database['transaction']>[0]): Promise<T> => {
  const connection = await pool.connect()
  let broken: unknown
  // One that breaks between two statements tells it here, and would end the process if nobody listened.
  const onError = (error: Error): void => void (broken = error)
  connection.on('error', onError)
  try {
    await connection.query('begin')
    const boss = { executeSql: (text: string, values?: unknown[]) => connection.query(text, values) }
    const result = await task({ query: queryOf(connection), boss })
    await connection.query('commit')
    return result as T
  } catch (error) {
    // A connection on which not even this works is thrown away.
    await connection.query('rollback').catch((failed: unknown) => (broken = failed))
    throw error
  } finally {
    connection.off('error', onError)
    connection.release(broken)
  }
}

const queryOf =
  (connection: Pick<Pool, 'query'>): Query =>
  async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await connection.query(text, [...values])).rows as Row[]

const withoutSecrets = (url: string): string => {
  try {
    const { host, pathname, searchParams } = new URL(url)
    return `${host || searchParams.get('host') || 'localhost'}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}
