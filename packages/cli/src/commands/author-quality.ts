import { checkQuality, saveQuality } from '@firedrill/author'
import { formatProblem, howMany } from '@firedrill/course'
import type { Workspace } from '../workspace.ts'
import { courseOf, findItems } from './author-target.ts'

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
 * is still to be taken; else 0. Words name the items whose figures are meant; without one, all.
 */
export const quality = async (here: Workspace, words: string[], flags: QualityFlags): Promise<number> => {
  const { root } = courseOf(here, flags.root)
  const target = findItems(root, words)
  const before = checkQuality(root, target)
  if (flags.save) saveQuality(root, before)
  const report = flags.save ? checkQuality(root, target) : before
  if (flags.json) process.stdout.write(`${JSON.stringify(report)}\n`)
  else {
    const lines = report.problems.map((problem) => `${formatProblem(problem)}\n`)
    process.stdout.write(`${lines.join('')}${howMany(report.problems.length, 'problem')}\n`)
  }
  return (flags.check && !report.ok) || (flags.complete && !report.isComplete) ? 2 : 0
}
