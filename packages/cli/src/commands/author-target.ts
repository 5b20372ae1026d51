import { resolve } from 'node:path'
import { FiredrillError, findTarget, isSeed, type Item, newSeed, targetItems } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import type { Workspace } from '../workspace.ts'

/** The course an author's command is for: this one, or the one in a folder. */
export const courseOf = (here: Workspace, root: string | undefined): Workspace => ({
  ...here,
  root: resolve(here.root, root ?? ''),
})

/** The items some words name, or undefined for all. A course with problems still has items: it is read, not required. */
export const findItems = (root: string, words: string[]): Item[] | undefined => {
  if (words.length === 0) return undefined
  const { course } = readCourse(root)
  return words.flatMap((word) => {
    const items = targetItems(findTarget(course, word))
    if (items.length > 0) return items
    throw new FiredrillError('usage', `There is no "${word}".`, '`pnpm drill list` shows what exists.')
  })
}

/** A count from the command line, from 1 to a limit. */
export const readCount = (name: string, text: string, most: number): number => {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1 && count <= most) return count
  throw new FiredrillError(
    'usage',
    `--${name} ${text} is no count.`,
    `Give a whole number from 1 to ${most}.`,
  )
}

/** The seed that was given, or a new one. */
export const readSeed = (text: string | undefined): string => {
  const seed = text ?? newSeed(Math.random)
  if (isSeed(seed)) return seed
  throw new FiredrillError('usage', `"${seed}" is no seed.`, 'A seed is eight hexadecimal digits.')
}
