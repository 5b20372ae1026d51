import { requireCourse } from '@firedrill/course/read'
import { FiredrillError } from '@firedrill/course'
import type { TierWish } from '@firedrill/grader'
import { serve } from '@firedrill/grader/service'
import { untilInterrupted } from '../interrupt.ts'
import type { Workspace } from '../workspace.ts'
import { readSeedKey } from './grade-options.ts'
import { calledFrom, dataDirOf } from './grade-service.ts'
import { keepWorkers } from './keep-workers.ts'

/** The command line of `grade serve`, as it is typed. */
export interface ServeCommandOptions extends Pick<TierWish, 'tier'>, Partial<Pick<TierWish, 'minTier'>> {
  data?: string
  workers?: string
  jobs?: string
  host: string
  port: string
  seedKey?: string
}

/** `grade serve`: runs until it is interrupted, which is how it ends well: 0. */
export const serveGrades = (workspace: Workspace, options: ServeCommandOptions): Promise<number> =>
  untilInterrupted(async (signal) => {
    const count = readCount('--workers', options.workers ?? '1', 256)
    const serving = await serve({
      ...workspace,
      course: requireCourse(workspace.root),
      databaseUrl: process.env.DATABASE_URL ?? null,
      dataDir: dataDirOf(workspace, options),
      seedKey: readSeedKey(options.seedKey, calledFrom()),
      host: options.host,
      port: readCount('--port', options.port, 65_535),
      onEvent: say,
    })
    say(`Grading service at ${serving.url}, with ${serving.database}.`)
    const workers = keepWorkers(count, options, say)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    await workers.close()
    await serving.close()
    return 0
  })

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const readCount = (option: string, text: string, most: number): number => {
  const count = Number(text)
  if (text.trim() !== '' && Number.isInteger(count) && count >= 0 && count <= most) return count
  throw new FiredrillError(
    'usage',
    `${option} ${text} is no count.`,
    `Give a whole number from 0 to ${most}.`,
  )
}
