import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allItems, FiredrillError, type Item, type Verdict, workPath } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import type { RunRequest } from '@firedrill/judge'

/** Makes the request of a save: the item's solution, other bytes each time. */
export type Save = (round: number) => RunRequest

/** A code drill that is saved again and again. Throws where the course has no such item. */
export const openSaves = (root: string, slug: string): Save => {
  const item = allItems(readCourse(root).course).find((one) => one.slug === slug)
  if (!item) {
    throw new FiredrillError('content', `There is no "${slug}" to measure.`, 'The bench needs that drill.')
  }
  const source = readFileSync(join(root, item.solutionDir, 'solution.ts'), 'utf8')
  return (round) => toRequest(item, `${source}// save ${round}\n`)
}

/** A save whose verdict is not a pass is no measurement. */
export const requirePass = (verdict: Verdict): Verdict => {
  if (verdict.status === 'pass') return verdict
  const why = verdict.checks.find((check) => check.status === 'fail')?.message ?? verdict.message
  const message = `${verdict.item} should pass and ended with ${verdict.status}: ${why}`
  throw new FiredrillError(
    'internal',
    message,
    'Run `pnpm author check`; the bench measures only what works.',
  )
}

const toRequest = (item: Item, source: string): RunRequest => {
  const file = item.files[0] ?? ''
  return {
    item,
    weekName: 'week1',
    sources: { [file]: source },
    displayNames: { [file]: workPath(item, file) },
    seed: '0000000a',
    repeat: '',
    types: true,
    shuffle: false,
  }
}
