import { join, resolve } from 'node:path'
import { allItems, type Course, type Plan } from '@firedrill/course'
import { loadPart, migrate, openDatabase } from '@firedrill/grader/database'
import { type Grading, openGrading, type StartGraders } from './grading/open-grading.ts'
import type { Host } from './host-types.ts'
import { readStaffKeys, type StaffKeys } from './http/access.ts'
import { answer } from './http/answer.ts'
import type { Answering } from './http/answering.ts'
import { readAssets } from './http/assets.ts'
import { type Broadcast, createBroadcast } from './http/broadcast.ts'
import { createBuckets } from './http/buckets.ts'
import { type Certificate, listen } from './http/server.ts'
import { createStreams } from './http/streams.ts'
import { readKits } from './kit/read-kits.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { makeAgenda } from './room/agenda.ts'
import { type KnownMistakes, readKnownMistakes } from './room/known-mistakes.ts'
import { createRoom } from './room/room.ts'
import { tables } from './store/schema.ts'
import { createStore } from './store/store.ts'

/** A workshop, and where its data is. */
export interface HostOptions {
  /** The root of the course. */
  root: string
  /** Where firedrill itself is: the board's page, and what the database needs. */
  home: string
  /** Folder of the bundled code. */
  bundleDir: string
  course: Course
  plan: Plan | null
  /** PostgreSQL's; null for the embedded database. */
  databaseUrl: string | null
  /** The folder of the embedded database and of the keys to boards. */
  dataDir: string
  host: string
  port: number
  certificate: Certificate | null
  /** Archives that whoever joins may take from it. */
  kits: readonly string[]
  /** Whether a proxy stands before it. */
  isBehindProxy: boolean
  keyOf: (day: string) => string | null
  /** Hand-ins are graded under no weaker containment. */
  minTier: 'T1' | 'T2'
  startGraders: StartGraders
  /** Where lines of the log go. */
  writeLog: (line: string) => void
}

/** A workshop that is open. */
export interface OpenHost {
  port: number
  code: string
  keys: StaffKeys
  /** As it is told to people. */
  database: string
  title: string
  /** How many learners were there before. */
  learners: number
  /** Ends it; all that was taken is kept. */
  close: () => Promise<void>
}

/** Opens a workshop. Rejects with an `environment` error where its database, folder or port cannot be had. */
export const openHost = async (options: HostOptions): Promise<OpenHost> => {
  const log = createLog(options.writeLog)
  const part = await loadPart(options.home)
  const dataDir = resolve(options.dataDir)
  const keys = readStaffKeys(dataDir)
  const kits = await readKits(options.kits)
  const database = await openDatabase(part, {
    databaseUrl: options.databaseUrl,
    dataDir: join(dataDir, 'data'),
  })
  let grading: Grading | null = null
  try {
    await migrate(database, tables)
    const store = createStore(database)
    await store.open(options.plan?.id ?? null)
    const room = createRoom(makeAgenda(options.course, options.plan), await store.load())
    grading = openGrading({ part, database, log }, { ...options, dataDir })
    let broadcast: Broadcast | null = null
    const host: Host = {
      room,
      store,
      log,
      metrics: createMetrics(part.prometheus),
      grading,
      learners: createStreams((learner) => broadcast?.presence(learner)),
      boards: createStreams(),
      keyOf: options.keyOf,
      knownOf: rememberMistakes(options),
    }
    broadcast = createBroadcast(host)
    const answering: Answering = {
      host,
      keys,
      assets: readAssets(join(options.home, 'packages/workshop/board')),
      buckets: createBuckets(),
      kits,
      isBehindProxy: options.isBehindProxy,
      openBoard: broadcast.openBoard,
    }
    const server = await listen((request, response) => void answer(answering, request, response), options)
    grading.resume().catch((error: unknown) => log('grading', { message: String(error) }))
    log('open', { port: server.port, database: database.shown, learners: room.seats.size })
    return {
      port: server.port,
      code: room.code,
      keys,
      database: database.shown,
      title: room.agenda.title,
      learners: room.seats.size,
      close: async () => {
        broadcast.close()
        host.learners.close()
        host.boards.close()
        await server.close()
        await host.grading.close()
        await database.close()
        log('closed')
      },
    }
  } catch (error) {
    await grading?.close()
    await database.close()
    throw error
  }
}

/** Files are read once somebody fails there, and not again. */
const rememberMistakes = ({ root, course }: HostOptions): ((id: string) => KnownMistakes) => {
  const items = new Map(allItems(course).map((item) => [item.id, item]))
  const read = new Map<string, KnownMistakes>()
  return (id) => {
    const item = items.get(id)
    const known = read.get(id) ?? (item ? readKnownMistakes(root, item) : new Map())
    read.set(id, known)
    return known
  }
}
