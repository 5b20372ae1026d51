import { allDays, allItems, type Course, type Day, type Item, tourId } from './course.ts'

/** What a word on the command line means. */
export type Target =
  | { kind: 'item'; item: Item; day: Day }
  | { kind: 'day'; day: Day }
  | { kind: 'week'; days: Day[]; title: string }
  | { kind: 'unwritten'; id: string }
  | { kind: 'unknown'; nearest: string | null }

/** Understands `day3`, `week2`, `w2d3`, `2.3`, `tour`, a slug, and `day3/slug`. */
export const findTarget = (course: Course, text: string): Target => {
  const word = text.trim().toLowerCase()
  const week = /^w(?:eek)?([1-9])$/.exec(word)
  if (week) return findWeek(course, Number(week[1]))
  const inWeek = /^(?:w([1-9])d([1-5])|([1-9])\.([1-5]))$/.exec(word)
  if (inWeek) {
    const number = (Number(inWeek[1] ?? inWeek[3]) - 1) * 5 + Number(inWeek[2] ?? inWeek[4])
    return findDay(course, number)
  }
  if (word === tourId) return findDay(course, 0)
  const day = /^d(?:ay)?([1-9]\d?)$/.exec(word)
  if (day && Number(day[1]) <= 45) return findDay(course, Number(day[1]))
  return findItem(course, word)
}

/** The items a target stands for. */
export const targetItems = (target: Target): Item[] => {
  if (target.kind === 'item') return [target.item]
  if (target.kind === 'day') return target.day.items
  return target.kind === 'week' ? target.days.flatMap((day) => day.items) : []
}

const findWeek = (course: Course, number: number): Target => {
  const week = course.weeks.find((candidate) => candidate.number === number)
  return week
    ? { kind: 'week', days: week.days, title: week.title }
    : { kind: 'unwritten', id: `week${number}` }
}

const findDay = (course: Course, number: number): Target => {
  const day = allDays(course).find((candidate) => candidate.number === number)
  return day ? { kind: 'day', day } : { kind: 'unwritten', id: number === 0 ? tourId : `day${number}` }
}

const findItem = (course: Course, word: string): Target => {
  for (const day of allDays(course)) {
    const item = day.items.find((candidate) => candidate.slug === word || candidate.id === word)
    if (item) return { kind: 'item', item, day }
  }
  const names = [...allDays(course).map((day) => day.id), ...allItems(course).map((item) => item.slug)]
  return { kind: 'unknown', nearest: nearestName(word, names) }
}

/** The name that takes the fewest edits, where that is at most a third of it. */
export const nearestName = (word: string, names: readonly string[]): string | null => {
  let best: { name: string; edits: number } | null = null
  for (const name of names) {
    const edits = editDistance(word, name)
    if (edits <= Math.max(2, name.length / 3) && (!best || edits < best.edits)) best = { name, edits }
  }
  return best?.name ?? null
}

/** Levenshtein distance. */
const editDistance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
