import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Item, openingComment } from '@firedrill/course'

/** The task as plain text: a drill's is its starter's opening comment, an exercise's its README. */
export const readTask = (root: string, item: Item): string => {
  if (item.kind === 'exercise') return readFileSync(join(root, item.exerciseDir, 'README.md'), 'utf8').trim()
  const starter = readFileSync(join(root, item.exerciseDir, item.files[0] ?? ''), 'utf8')
  return openingComment(starter)
}
