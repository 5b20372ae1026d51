import { checkQuality, saveQuality } from '@firedrill/author'
import { formatProblem } from '@firedrill/course'
import type { Workspace } from '../workspace.ts'
import { courseOf } from './author-target.ts'

/** What the command line says of `author quality`. */
export interface QualityFlags {
  root?: string
  save?: boolean
  check?: boolean
  complete?: boolean
  json?: boolean
}

/**
 * `author quality`: with `--check`, 2 where a figure is bad or the page is old; with `--complete`, 2 also where a figure
 * is still to be taken; else 0.
 */
export const quality = async (here: Workspace, flags: QualityFlags): Promise<number> => {
  const { root } = courseOf(here, flags.root)
  const before = checkQuality(root)
  if (flags.save) saveQuality(root, before)
  const report = flags.save ? checkQuality(root) : before
  if (flags.json) process.stdout.write(`${JSON.stringify(report)}\n`)
  else {
    const lines = report.problems.map((problem) => `${formatProblem(problem)}\n`)
    process.stdout.write(`${lines.join('')}${report.problems.length} problems\n`)
  }
  return (flags.check && !report.ok) || (flags.complete && !report.isComplete) ? 2 : 0
}
