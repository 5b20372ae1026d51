import { resolve } from 'node:path'
import { drawSample, readChanged } from '@firedrill/author'
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

/** What the command line says of how much to look at. */
export interface ScopeFlags {
  /** A branch, or true for the main one. */
  changed?: string | true
  /** Percent, as text. */
  sample?: string
}

/** What a check reads, and what of it is judged; everything where neither is given. */
export interface Scope {
  target?: Item[]
  lessons?: string[]
  judged?: Item[]
}

/** The items that words or a change name. A sample reads all, and judges what changed and some of the rest. */
export const chooseScope = (
  root: string,
  words: string[],
  { changed, sample, seed }: ScopeFlags & { seed: string },
): Scope => {
  if (words.length > 0) return { target: findItems(root, words) }
  if (changed === undefined && sample === undefined) return {}
  const { items, lessons } = readChanged(root, changed === true ? undefined : changed)
  if (sample === undefined) return { target: items, lessons }
  const percent = Number(sample)
  if (sample === '' || !(percent >= 0 && percent <= 100)) {
    const hint = 'Give percent of the items that did not change, from 0 to 100.'
    throw new FiredrillError('usage', `--sample ${sample} is no share.`, hint)
  }
  return { judged: drawSample(root, { changed: items, percent, seed }), lessons }
}
