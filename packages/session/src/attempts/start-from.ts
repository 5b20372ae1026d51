import { allItems, FiredrillError, type Course, type Item, type Place } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import { bringAttemptBack } from './bring-attempt-back.ts'
import { attemptsAt, requireFiles } from './kept-attempt.ts'

/**
 * Begins an exercise from the learner's own last pass of the one it starts from: files that both have are the
 * learner's, the others starters. What was there is kept, and `undo` undoes it. Returns the files, from the root. Throws
 * a `usage` error where there is nothing to start from.
 */
export const startFromOwn = (
  root: string,
  item: Item,
  { course, entries, place }: { course: Course; entries: readonly Entry[]; place: Place },
): string[] => {
  const from = allItems(course).find(({ slug }) => slug === item.from)
  if (!from) throw refuse(`${item.id} starts from its own starter and from nothing else.`, item)
  const number = attemptsAt(from, entries).findLastIndex(({ result }) => result === 'pass') + 1
  if (number === 0) {
    throw refuse(`${item.id} starts from your own ${from.slug}, which you have not passed yet.`, item)
  }
  return bringAttemptBack(root, item, { place, files: requireFiles(root, from, { entries, number }) })
}

const refuse = (message: string, { slug }: Item): FiredrillError =>
  new FiredrillError('usage', message, `\`pnpm drill reset ${slug}\` begins it from its starter.`)
