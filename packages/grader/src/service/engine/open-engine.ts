import { FiredrillError } from '@firedrill/course'
import type { Database, Engine } from './database.ts'
import { explainDatabase } from './explain-database.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import type { ServicePart } from './part.ts'
import { schemas, tables } from './schema.ts'

/** The queue that workers take from, and the one for what no worker could do. */
export const queues = { grade: 'grade', dead: 'grade-dead' } as const

/** Seconds without a sign of life after which a lease is over; pg-boss takes no fewer than ten. */
export const leaseSeconds = 10
/** A job is given out so often, one more time. Machines that are killed must not use it up; a job that kills them must. */
const mostRetries = 24
const sweepSeconds = 2

/**
 * Opens the database and the queue in it: PostgreSQL where a URL is given, else the embedded one in a folder. Rejects
 * with an `environment` error that says what is wrong with it.
 */
export const openEngine = async (
  part: ServicePart,
  {
    databaseUrl,
    dataDir,
    onTrouble,
  }: { databaseUrl: string | null; dataDir: string; onTrouble: (error: unknown) => void },
): Promise<Engine> => {
  const database = await openDatabase(part, { databaseUrl, dataDir })
  try {
    const engine = await startEngine(part, database, onTrouble)
    return {
      ...engine,
      close: async () => {
        await engine.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Opens the queue in a database that somebody else has open: its end leaves the database as it is. */
export const startEngine = async (
  part: ServicePart,
  database: Database,
  onTrouble: (error: unknown) => void,
): Promise<Engine> => {
  try {
    await migrate(database, tables)
    const boss = new part.PgBoss({
      db: database.boss,
      backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
      schema: schemas.queue,
      schedule: false,
      superviseIntervalSeconds: sweepSeconds,
      monitorIntervalSeconds: sweepSeconds,
      monitorVacuum: false,
    })
    boss.on('error', (error) => onTrouble(explainDatabase(error, database.shown)))
    boss.on('warning', () => {})
    await startBoss(boss, database.shown)
    return {
      database,
      boss,
      close: () => boss.stop({ graceful: false, close: false }).catch(onTrouble),
    }
  } catch (error) {
    throw explainDatabase(error, database.shown)
  }
}

const startBoss = async (boss: Engine['boss'], shown: string): Promise<void> => {
  try {
    await boss.start()
  } catch (error) {
    const explained = explainDatabase(error, shown)
    if (explained instanceof FiredrillError) throw explained
    throw new FiredrillError(
      'environment',
      `The queue's tables in ${shown} cannot be used: ${(error as Error).message}`,
      `Where a newer pg-boss made them, run that one; where there is nothing to keep: drop schema ${schemas.queue} cascade;`,
      { cause: error },
    )
  }
  const shared = { retentionSeconds: 365 * 86_400, deleteAfterSeconds: 86_400 }
  await boss.createQueue(queues.dead, shared)
  await boss.createQueue(queues.grade, {
    ...shared,
    deadLetter: queues.dead,
    retryLimit: mostRetries,
    retryDelay: 0,
    heartbeatSeconds: leaseSeconds,
    expireInSeconds: 3_600,
  })
  // pg-boss looks a queue up when it first meets it, on a connection of its own: inside a transaction of the embedded
  // database, which has but one, it would wait for ever.
  for (const name of [queues.dead, queues.grade]) await boss.touch(name, [nobody], { db: boss.getDb() })
}

/** The id of no job. */
const nobody = '00000000-0000-0000-0000-000000000000'
