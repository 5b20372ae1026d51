import { createHash } from 'node:crypto'
import type { Item } from '../course.ts'
import { listHidden, readHidden } from './hidden-side.ts'

/** What becomes of a file of an item's hidden folder, by its name there. */
export type HiddenPart = 'judge' | 'debrief' | 'solution' | 'author'

/**
 * What a file of an item's hidden folder is: for the judge, unless it is known to be something else. `author` is what
 * only whoever writes the item needs.
 */
export const partOf = (item: Pick<Item, 'kind' | 'files'>, name: string): HiddenPart => {
  if (name === 'debrief.md') return 'debrief'
  if (name === 'mutants.yaml' || name.startsWith('wrong/')) return 'author'
  if (name.startsWith('also/')) return 'solution'
  const solutions = item.kind === 'exercise' ? item.files : ['solution.ts']
  return solutions.includes(name) ? 'solution' : 'judge'
}

/** What judges an item: its hidden tests and their helpers, or its answer key, by name. */
export const readJudgeFiles = (root: string, item: Item): Record<string, string> =>
  Object.fromEntries(
    listHidden(root, item.solutionDir)
      .filter((name) => partOf(item, name) === 'judge')
      .map((name) => [name, readHidden(root, `${item.solutionDir}/${name}`).text ?? '']),
  )

/** 16 hexadecimal digits of what judges an item, line ends apart: another stamp, and a pass wants to be shown again. */
export const judgeStampOf = (root: string, item: Item): string => {
  const hash = createHash('sha256')
  for (const [name, text] of Object.entries(readJudgeFiles(root, item))) {
    const unix = text.replaceAll('\r\n', '\n')
    hash.update(`${name} ${unix.length}\n`).update(unix)
  }
  return hash.digest('hex').slice(0, 16)
}
