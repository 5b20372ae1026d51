import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  allDays,
  allItems,
  type Course,
  type Day,
  FiredrillError,
  findTarget,
  isQuestion,
  type Item,
  type Place,
  type Target,
  targetItems,
  workPath,
} from '@firedrill/course'
import { isAnswered } from './question/answers-file.ts'

/** An item, and which of the learner's copies of it is meant. */
export interface Selected {
  item: Item
  place: Place
}

/** What a word means. Throws a `usage` error that says what exists where it means nothing. */
export const findWord = (
  course: Course,
  word: string,
): Exclude<Target, { kind: 'unwritten' | 'unknown' }> => {
  const target = findTarget(course, word)
  if (target.kind === 'unwritten') {
    const written = allDays(course).map((day) => day.id)
    throw new FiredrillError(
      'usage',
      `${target.id} is not written yet.`,
      `What exists: ${written.join(', ')}. \`pnpm drill list\` shows it.`,
    )
  }
  if (target.kind === 'unknown') {
    const near = target.nearest ? `Did you mean "${target.nearest}"? ` : ''
    throw new FiredrillError(
      'usage',
      `There is no "${word}" in the course.`,
      `${near}\`pnpm drill list\` shows what exists.`,
    )
  }
  return target
}

interface FindIn {
  root: string
  course: Course
  /** What a word means to this learner. */
  find: (word: string) => Target
}

/** The items that words stand for, each once, in the order of the words. */
export const selectWords = (from: FindIn, words: string[]): Selected[] => {
  const selected = words.flatMap((word) => selectWord(from, word))
  return selected.filter((one, index) => selected.findIndex((other) => isSame(one, other)) === index)
}

/** The day an item belongs to. */
export const findDay = (course: Course, item: Item): Day =>
  allDays(course).find((day) => day.items.includes(item)) as Day

const selectWord = ({ root, course, find }: FindIn, word: string): Selected[] => {
  if (word.toLowerCase() === 'review') return selectReviews(root, course)
  const slug = /^review\/(.+)$/i.exec(word)?.[1]
  const place = slug === undefined ? 'work' : 'review'
  return targetItems(find(slug ?? word)).map((item) => ({ item, place }))
}

/** What has a fresh starter, or an answer, in `work/review`. */
const selectReviews = (root: string, course: Course): Selected[] => {
  const items = allItems(course).filter((item) =>
    isQuestion(item)
      ? isAnswered(root, item, 'review')
      : item.files.some((file) => existsSync(join(root, workPath(item, file, 'review')))),
  )
  if (items.length > 0) return items.map((item) => ({ item, place: 'review' }))
  throw new FiredrillError(
    'usage',
    'Nothing is in work/review.',
    '`pnpm drill again <item>` puts a fresh starter there.',
  )
}

const isSame = (one: Selected, other: Selected): boolean =>
  one.item === other.item && one.place === other.place
