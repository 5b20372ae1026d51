import { formatMutate, keepMutants, mutateCourse } from '@firedrill/author'
import { untilInterrupted } from '../interrupt.ts'
import { showRuns } from '../print/author-progress.ts'
import type { Workspace } from '../workspace.ts'
import { chooseScope, courseOf, readCount, readSeed, type ScopeFlags } from './author-target.ts'

/** What the command line says of `author mutate`. */
export interface MutateFlags extends Pick<ScopeFlags, 'changed'> {
  root?: string
  jobs: string
  seed: string
  save?: boolean
  json?: boolean
}

/** `author mutate`: 0 where every mutant is killed or exempt, 2 where one lives without a reason. */
export const mutate = (here: Workspace, words: string[], flags: MutateFlags): Promise<number> => {
  const workspace = courseOf(here, flags.root)
  const jobs = readCount('jobs', flags.jobs, 256)
  const seed = readSeed(flags.seed)
  const { target } = chooseScope(workspace.root, words, { changed: flags.changed, seed })
  return untilInterrupted(async (signal) => {
    const report = await mutateCourse({ ...workspace, target, seed, jobs, signal, onProgress: showRuns() })
    if (flags.save) keepMutants(workspace.root, report)
    process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : formatMutate(report))
    return report.ok ? 0 : 2
  })
}
