import { allDays, type Day, FiredrillError, formatProblem } from '@firedrill/course'
import { packOf, readDayKey } from '@firedrill/course/pack'
import { isSealed, openPack, requireCourse, storeKey } from '@firedrill/course/read'
import { findWord } from '../find.ts'

/**
 * Opens the solutions of a day with the key that was released for it, and keeps the key. Throws a `usage` error for
 * what is no key of that day, and a `content` error where the day's pack cannot be read.
 */
export const unlockDay = (root: string, word: string, text: string): { day: string; title: string } => {
  const course = requireCourse(root)
  const target = findWord(course, word)
  if (target.kind !== 'day') throw usage(`${word} is no day.`, 'Name the day that the key is for, as day3.')
  const { day } = target
  if (!isSealed(root))
    throw usage(
      'Nothing is locked here: this is the full repository.',
      'Every solution opens after one go of your own.',
    )
  const key = requireKey(
    text,
    day,
    allDays(course).map(({ id }) => id),
  )
  requireFit(root, day, key)
  try {
    storeKey(root, day.id, key)
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `The key of ${day.id} is right, and cannot be kept: ${(error as Error).message}`,
      'Make .firedrill/ writable and free some space, then repeat the command.',
      { cause: error },
    )
  }
  return { day: day.id, title: day.title }
}

const requireKey = (text: string, day: Day, days: readonly string[]): Buffer => {
  const read = readDayKey(text, day.id, days)
  switch (read.kind) {
    case 'key':
      return read.key
    case 'other-day':
      throw usage(
        `This is the key of ${read.day}, not of ${day.id}.`,
        `\`pnpm drill unlock ${read.day} <key>\` opens that day.`,
      )
    case 'mistyped':
      throw usage(`This is no key of ${day.id}: a letter or digit of it is wrong.`, 'Copy it again, whole.')
    default:
      throw usage(
        'This is no key.',
        'A key has 29 letters and digits, as in 3zk4q-8m1vt-… of your instructor.',
      )
  }
}

const requireFit = (root: string, day: Day, key: Buffer): void => {
  const at = packOf(`${day.dir.replace(/^exercises\//, 'solutions/')}/.`)
  const { found, problem } = openPack(root, at?.pack ?? '')
  if (!found) throw new FiredrillError('content', formatProblem(problem), problem.fix)
  const answer = found.pack.unlock(key)
  if (answer.kind === 'wrong-key') {
    throw usage(
      `This key of ${day.id} does not fit this edition: it belongs to another course.`,
      'Ask who gave you the edition for its key.',
    )
  }
  if (answer.kind === 'damaged') {
    throw new FiredrillError(
      'content',
      `The key of ${day.id} is right, and ${at?.pack} is damaged.`,
      '`pnpm drill update --from <the edition you were given>` mends it.',
    )
  }
}

const usage = (message: string, hint: string): FiredrillError => new FiredrillError('usage', message, hint)
