import { availableParallelism } from 'node:os'
import { flakeCourse, formatFlake, keepFlakes } from '@firedrill/author'
import { FiredrillError } from '@firedrill/course'
import { untilInterrupted } from '../interrupt.ts'
import { showRuns } from '../print/author-progress.ts'
import type { Workspace } from '../workspace.ts'
import { chooseScope, courseOf, readCount, readSeed, type ScopeFlags } from './author-target.ts'

/** What the command line says of `author flake`. */
export interface FlakeFlags extends Pick<ScopeFlags, 'changed'> {
  root?: string
  runs: string
  load?: boolean
  wrong?: boolean
  jobs?: string
  seed?: string
  repeat?: string
  save?: boolean
  json?: boolean
}

/**
 * `author flake`: 0 where every run of a correct answer passed in its time, 2 where one did not. With `--wrong`: 0 where
 * every wrong answer was judged alike every time.
 */
export const flake = (here: Workspace, words: string[], flags: FlakeFlags): Promise<number> => {
  const workspace = courseOf(here, flags.root)
  const seed = readSeed(flags.seed)
  const only = flags.repeat === undefined ? undefined : readSeed(flags.repeat)
  const { target } = chooseScope(workspace.root, words, { changed: flags.changed, seed })
  const isLoaded = flags.load === true
  if (flags.wrong && flags.save) {
    throw new FiredrillError(
      'usage',
      'The figures that are kept are of correct answers.',
      'Leave out --save.',
    )
  }
  const how = `${flags.wrong ? '--wrong ' : ''}--runs ${flags.runs}${isLoaded ? ' --load' : ''} --seed ${seed}`
  return untilInterrupted(async (signal) => {
    if (!flags.json) process.stderr.write(`again: pnpm author flake ${[...words, how].join(' ')}\n`)
    const report = await flakeCourse({
      ...workspace,
      target,
      runs: readCount('runs', flags.runs, 100_000),
      seed,
      only,
      answers: flags.wrong ? 'wrong' : 'right',
      isLoaded,
      // More than there are processors, so that runs get in each other's way.
      jobs: flags.jobs === undefined ? availableParallelism() + 1 : readCount('jobs', flags.jobs, 256),
      signal,
      onProgress: showRuns(),
    })
    if (flags.save) keepFlakes(workspace.root, report)
    process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : formatFlake(report))
    return report.ok ? 0 : 2
  })
}
