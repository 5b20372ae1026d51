import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import type { Database, Query } from './database.ts'
import { explainDatabase } from './explain-database.ts'
import { lockFolder } from './lock-folder.ts'
import type { Pglite, ServicePart } from './part.ts'
import { requireRoom } from './require-room.ts'

/**
 * Opens a PostgreSQL in this process, whose files are in a folder that nobody else uses. Rejects with an `environment`
 * error where another service has it, or its files cannot be opened.
 */
export const openEmbedded = async (part: ServicePart, dir: string): Promise<Database> => {
  makeFolder(dir)
  const unlock = lockFolder(dir)
  const shown = `the embedded database in ${dir}`
  try {
    requireRoom(dir)
    const pglite = await open(part, join(dir, 'pglite'), shown)
    const boss = part.fromPglite(pglite)
    const explained = async <T>(task: () => Promise<T>): Promise<T> => {
      try {
        return await task()
      } catch (error) {
        throw explainDatabase(error, shown)
      }
    }
    return {
      kind: 'embedded',
      shown,
      query: (text, values) => explained(() => queryOf(pglite)(text, values)),
      transaction: (task) =>
        explained(() => {
          requireRoom(dir)
          return pglite.transaction((connection) =>
            task({
              query: queryOf(connection),
              boss: { executeSql: (text, values) => connection.query(text, values) },
            }),
          )
        }),
      boss: {
        executeSql: async (text, values) => {
          requireRoom(dir)
          return boss.executeSql(text, values)
        },
      },
      close: async () => {
        await pglite.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

const open = async (part: ServicePart, dir: string, shown: string): Promise<Pglite> => {
  try {
    return await part.PGlite.create(dir)
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `${shown} cannot be opened${madeBy(dir)}: ${(error as Error).message}`,
      'Open it with the firedrill that made it, or keep it aside and start with --data on an empty folder.',
      { cause: error },
    )
  }
}

const madeBy = (dir: string): string => {
  const file = join(dir, 'PG_VERSION')
  return existsSync(file) ? ` (its files are of PostgreSQL ${readFileSync(file, 'utf8').trim()})` : ''
}

const makeFolder = (dir: string): void => {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `${dir} cannot be made: ${(error as Error).message}`,
      'Give --data another folder.',
      {
        cause: error,
      },
    )
  }
}

const queryOf =
  (connection: Pick<Pglite, 'query'>): Query =>
  async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await connection.query(text, [...values])).rows as Row[]
