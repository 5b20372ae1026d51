import { join } from 'node:path'
import { hostname } from 'node:os'
import { requireCourse } from '@firedrill/course/read'
import type { TierWish } from '@firedrill/grader'
import { runWorker } from '@firedrill/grader/service'
import { untilInterrupted } from '../interrupt.ts'
import type { Workspace } from '../workspace.ts'
import { readJobs } from './grade-options.ts'
import { findService, readTiers } from './grade-service.ts'

/** The command line of `grade worker`, as it is typed. */
export interface WorkerCommandOptions extends Pick<TierWish, 'tier'>, Partial<Pick<TierWish, 'minTier'>> {
  data?: string
  jobs?: string
  tied?: boolean
}

/** `grade worker`: grades until it is interrupted; then gives back what is not done, and ends with 0. */
export const workForService = (workspace: Workspace, options: WorkerCommandOptions): Promise<number> =>
  untilInterrupted(async (interrupted) => {
    const orphaned = new AbortController()
    if (options.tied) process.stdin.once('end', () => orphaned.abort()).resume()
    const signal = AbortSignal.any([interrupted, orphaned.signal])
    await runWorker({
      ...workspace,
      ...readTiers(options),
      course: requireCourse(workspace.root),
      jobs: readJobs(options.jobs),
      cacheDir: join(workspace.root, '.firedrill/grades'),
      client: findService(workspace, options, 'worker'),
      name: `${hostname()}/${process.pid}`,
      onEvent: (line) => void process.stderr.write(`${line}\n`),
      signal,
    })
    process.stdin.destroy()
    return 0
  })
