import { checkCourse, formatReport } from '@firedrill/author'
import { untilInterrupted } from '../interrupt.ts'
import { showRuns } from '../print/author-progress.ts'
import type { Workspace } from '../workspace.ts'
import { chooseScope, courseOf, readCount, readSeed, type ScopeFlags } from './author-target.ts'

/** What the command line says of `author check`. */
export interface CheckFlags extends ScopeFlags {
  root?: string
  repeats: string
  seed?: string
  json?: boolean
}

/** `author check`: 0 where the content is right, 2 where it is not. */
export const check = (here: Workspace, words: string[], flags: CheckFlags): Promise<number> => {
  const workspace = courseOf(here, flags.root)
  const seed = readSeed(flags.seed)
  const scope = chooseScope(workspace.root, words, { ...flags, seed })
  return untilInterrupted(async (signal) => {
    const report = await checkCourse({
      ...workspace,
      ...scope,
      seed,
      repeats: readCount('repeats', flags.repeats, 1_000),
      signal,
      onProgress: showRuns(),
    })
    process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : formatReport(report))
    if (!flags.json)
      process.stderr.write(
        `again: pnpm author check ${[...words, ...scopeWords(flags), '--seed', seed].join(' ')}\n`,
      )
    return report.ok ? 0 : 2
  })
}

const scopeWords = ({ changed, sample }: ScopeFlags): string[] => [
  ...(changed === undefined ? [] : ['--changed', ...(changed === true ? [] : [changed])]),
  ...(sample === undefined ? [] : ['--sample', sample]),
]
