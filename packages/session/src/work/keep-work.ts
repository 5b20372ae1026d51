import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isQuestion, type Item, type Place, workPath } from '@firedrill/course'
import { bringAnswerBack, putAnswerAway } from '../question/keep-answer.ts'

/** What a learner wrote and firedrill put away, from the root: `.firedrill/kept/<day>/<slug>/<place>/<moment>/<file>`. */
const keptDir = '.firedrill/kept'
/** What an undo put away in turn: kept, but not what the next undo brings back. */
const undoneDir = '.firedrill/undone'

/**
 * Moves the files of an item, or the answer to a question, out of the way; nothing a learner wrote is deleted. Returns
 * which files there were. `isMarked` makes even nothing a thing to bring back.
 */
export const keepWork = (
  root: string,
  item: Item,
  place: Place,
  { isMarked }: { isMarked: boolean } = { isMarked: false },
): string[] => {
  const to = join(root, keptDir, item.id, place, newMoment())
  if (isMarked) mkdirSync(to, { recursive: true })
  return moveAway(root, item, { place, to })
}

/** Whether something was put away once, and brought back. */
export const wasBroughtBack = (root: string, item: Item, place: Place): boolean =>
  existsSync(join(root, undoneDir, item.id, place))

/** Brings back what was put away last, and puts away what is in its place. Null where nothing is put away. */
export const bringBack = (root: string, item: Item, place: Place): string[] | null => {
  const folder = join(root, keptDir, item.id, place)
  const newest = existsSync(folder) ? readdirSync(folder).sort().at(-1) : undefined
  if (newest === undefined) return null
  const kept = join(folder, newest)
  moveAway(root, item, { place, to: join(root, undoneDir, item.id, place, newest) })
  const files = moveBack(root, item, { place, from: kept })
  // Emptied, unless the item had other files then.
  const rest = join(root, undoneDir, item.id, place, `${newest}-rest`)
  mkdirSync(dirname(rest), { recursive: true })
  renameSync(kept, rest)
  return files
}

const moveAway = (root: string, item: Item, { place, to }: { place: Place; to: string }): string[] => {
  if (isQuestion(item)) return putAnswerAway(root, item, { place, to })
  const present = item.files.filter((file) => isThere(join(root, workPath(item, file, place))))
  for (const file of present) move(join(root, workPath(item, file, place)), join(to, file))
  return present
}

const moveBack = (root: string, item: Item, { place, from }: { place: Place; from: string }): string[] => {
  if (isQuestion(item)) return bringAnswerBack(root, item, { place, from })
  const files = item.files.filter((file) => existsSync(join(from, file)))
  for (const file of files) move(join(from, file), join(root, workPath(item, file, place)))
  return files
}

const move = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}

/** Sorts by time; two terminals never share one. */
const newMoment = (): string =>
  `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${randomBytes(2).toString('hex')}`

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined
