import { FiredrillError, formatProblem, type Item } from '@firedrill/course'
import { type Debrief, readDebrief } from '@firedrill/course/read'

/** The hints of an item's ladder that are out, and how many there are. */
export interface Hints {
  shown: string[]
  total: number
}

/** The first `count` hints of the ladder. */
export const readHints = (root: string, item: Item, count: number): Hints => {
  const { hints } = requireDebrief(root, item)
  return { shown: hints.slice(0, count), total: hints.length }
}

/** What is shown around an item. Throws a `content` error where it cannot be read. */
export const requireDebrief = (root: string, item: Item): Debrief => {
  const { debrief, problems } = readDebrief(root, item)
  if (debrief) return debrief
  throw new FiredrillError(
    'content',
    problems.map(formatProblem).join('\n'),
    'Mend the file named above; an update of the course may do it.',
  )
}
