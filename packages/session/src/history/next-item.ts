import { allItems, type Course, type Item, tourId } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import type { ItemState } from './item-state.ts'

/**
 * Where the learner was: the item touched last, or the first open one behind it, or the first open one of all. The tour
 * is not on the way: only its item that was touched last counts, while it is open.
 */
export const nextItem = (
  course: Course,
  entries: readonly Entry[],
  stateOf: (item: Item) => ItemState,
): Item | null => {
  const isOpen = (item: Item): boolean => !['passed', 'seen'].includes(stateOf(item).state)
  const touched = findTouched(allItems(course), entries)
  if (touched && isOfTour(touched) && isOpen(touched)) return touched
  const items = allItems(course).filter((item) => !isOfTour(item))
  const last = findTouched(items, entries)
  const ahead = items.slice(last ? items.indexOf(last) : 0).find(isOpen)
  return ahead ?? items.find((item) => stateOf(item).state !== 'passed') ?? null
}

const isOfTour = (item: Item): boolean => item.id.startsWith(`${tourId}/`)

const findTouched = (items: readonly Item[], entries: readonly Entry[]): Item | undefined => {
  const byId = new Map(items.map((item) => [item.id, item]))
  return byId.get(entries.findLast((entry) => byId.has(entry.item))?.item ?? '')
}
