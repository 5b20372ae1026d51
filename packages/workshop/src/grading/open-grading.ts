import { join } from 'node:path'
import { allDays, type Course, type Day } from '@firedrill/course'
import { settleTier, type TierWish } from '@firedrill/grader'
import type { Database, ServicePart } from '@firedrill/grader/database'
import { type Gradebook, serveWithin, type Serving } from '@firedrill/grader/service'
import type { HandInReport } from '@firedrill/session/workshop'
import { Refusal } from '../http/refusal.ts'
import type { Log } from '../log.ts'
import type { Seat } from '../room/room.ts'
import { openBook, reportTo, takeHandIn } from './hand-ins.ts'

/** Starts what judges for the service of a folder; candidates run at that tier. */
export type StartGraders = (options: {
  dataDir: string
  tier: 'T1' | 'T2'
  onEvent: (line: string) => void
}) => { close: () => Promise<void> }

/** What hand-ins are graded with. */
export interface GradingOptions {
  root: string
  bundleDir: string
  course: Course
  /** The folder of the workshop. */
  dataDir: string
  minTier: TierWish['minTier']
  startGraders: StartGraders
}

/** Hand-ins of a workshop: each day is a cohort of the grading service, in which the best of each learner counts. */
export interface Grading {
  /** Keeps a hand-in, and has it graded. Rejects with a `Refusal` for a day, or for files, that the course does not have. */
  take: (seat: Seat, handIn: { day: string; files: Record<string, string> }) => Promise<void>
  report: (seat: Seat, day: string) => Promise<HandInReport>
  /** The grades of a day; null where nobody handed in. */
  book: (day: string) => Promise<Gradebook | null>
  /** Goes on where the host before this one stopped. */
  resume: () => Promise<void>
  /** The grading service's page of metrics; empty where there was nothing to grade. */
  metrics: () => Promise<string>
  close: () => Promise<void>
}

/** Opens no service before somebody hands in: a room that only drills pays nothing for it. */
export const openGrading = (
  { part, database, log }: { part: ServicePart; database: Database; log: Log },
  options: GradingOptions,
): Grading => {
  let open: Promise<Opened> | null = null
  const start = (): Promise<Opened> => {
    open ??= openService({ part, database, log }, options).catch((error: unknown) => {
      open = null
      throw error
    })
    return open
  }
  return {
    take: async (seat, { day, files }) => {
      const own = requireDay(options.course, day)
      await takeHandIn((await start()).serving.service, seat, { day: own, files })
    },
    report: async (seat, day) => {
      const own = requireDay(options.course, day)
      const { serving, isGrading } = await start()
      return reportTo(serving.service, seat, { day: own, isGrading })
    },
    book: async (day) => {
      const own = requireDay(options.course, day)
      return openBook((await start()).serving.service, own)
    },
    resume: async () => {
      const made = `select 1 from information_schema.schemata where schema_name = 'firedrill_queue'`
      if ((await database.query(made)).length > 0) await start()
    },
    metrics: async () => {
      const service = (await open)?.serving.service
      return service ? (await service.metrics.render(database.query)).text : ''
    },
    close: async () => {
      const opened = await open?.catch(() => null)
      await opened?.close()
    },
  }
}

interface Opened {
  serving: Serving
  isGrading: boolean
  close: () => Promise<void>
}

/** The service listens for its graders alone, on this machine. */
const openService = async (
  { part, database, log }: { part: ServicePart; database: Database; log: Log },
  { root, bundleDir, course, minTier, startGraders, ...options }: GradingOptions,
): Promise<Opened> => {
  const say = (message: string): void => log('grading', { message })
  const place = { root, bundleDir, course }
  const dataDir = join(options.dataDir, 'grading')
  const listening = { seedKey: null, host: '127.0.0.1', port: 0, onEvent: say }
  const serving = await serveWithin(part, database, { ...place, dataDir, ...listening })
  // Without a sandbox no stranger's code runs here: it is kept until the instructor says otherwise.
  const tier = await settleTier(place, { tier: 'best', minTier }).catch((error: Error) => {
    say(`${error.message} What is handed in is kept. ${mayBeLess}`)
    return null
  })
  if (tier) say(`What is handed in is graded at ${tier}.`)
  const graders = tier ? startGraders({ dataDir, tier, onEvent: say }) : null
  return {
    serving,
    isGrading: graders !== null,
    close: async () => {
      await graders?.close()
      await serving.close()
    },
  }
}

const mayBeLess = 'To have it graded without a sandbox, on a machine that holds nothing else: --min-tier T1.'

const requireDay = (course: Course, id: string): Day => {
  const day = allDays(course).find((one) => one.id === id)
  if (day) return day
  throw new Refusal(404, `The host's course has no ${id}.`, 'Is yours another one? `pnpm drill update`.')
}
