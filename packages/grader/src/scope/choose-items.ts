import { allDays, allItems, type Course, FiredrillError, findTarget, type Item } from '@firedrill/course'
import type { Assignment } from './assignment.ts'

/** An item that counts, and its points in this grade. */
export interface ScopedItem {
  item: Item
  points: number
}

/** What the command line asks for. */
export interface ScopeRequest {
  assignment: Assignment | null
  /** Slugs or ids; everything unless told. */
  items: readonly string[] | null
  /** Ids of days; everything unless told. */
  days: readonly string[] | null
}

/**
 * The items that count, in the course's order; null where each submission says itself what is in it. Throws a `usage`
 * error where a name means nothing.
 */
export const chooseItems = (
  course: Course,
  { assignment, items, days }: ScopeRequest,
): ScopedItem[] | null => {
  if (!assignment && !items && !days) return null
  const assigned = assignment ? readAssigned(course, assignment) : null
  const asked = items || days ? namesToItems(course, { items: items ?? [], days: days ?? [] }) : null
  return allItems(course)
    .filter((item) => (assigned === null || assigned.has(item.id)) && (asked === null || asked.has(item.id)))
    .map((item) => ({ item, points: assigned?.get(item.id) ?? item.points }))
}

/** Points by item; an item that is named itself has the points named with it. */
const readAssigned = (course: Course, { days, items }: Assignment): Map<string, number> => {
  const points = new Map<string, number>()
  for (const id of namesToItems(course, { items: [], days })) points.set(id, requireItem(course, id).points)
  for (const { item: name, points: own } of items) {
    const item = requireItem(course, name)
    points.set(item.id, own ?? item.points)
  }
  return points
}

const namesToItems = (
  course: Course,
  { items, days }: { items: readonly string[]; days: readonly string[] },
): Set<string> =>
  new Set([
    ...items.map((name) => requireItem(course, name).id),
    ...days.flatMap((name) => requireDay(course, name)),
  ])

const requireItem = (course: Course, name: string): Item => {
  const target = findTarget(course, name)
  if (target.kind === 'item') return target.item
  const hint =
    target.kind === 'unknown' && target.nearest
      ? `Did you mean "${target.nearest}"?`
      : '`pnpm drill list` shows them.'
  throw new FiredrillError('usage', `There is no item "${name}" in the course.`, hint)
}

const requireDay = (course: Course, name: string): string[] => {
  const day = allDays(course).find(({ id }) => id === name)
  if (day) return day.items.map(({ id }) => id)
  const ids = allDays(course).map(({ id }) => id)
  throw new FiredrillError(
    'usage',
    `There is no day "${name}" in the course.`,
    `What exists: ${ids.join(', ')}.`,
  )
}
