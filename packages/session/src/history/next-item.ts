import { allItems, type Course, type Item } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import type { ItemState } from './item-state.ts'

/** Where the learner was: the item touched last, or the first open one behind it, or the first open one of all. */
export const nextItem = (
  course: Course,
  entries: readonly Entry[],
  stateOf: (item: Item) => ItemState,
): Item | null => {
  const items = allItems(course)
  const last = items.findIndex((item) => item.id === entries.findLast((entry) => isOf(entry, items))?.item)
  const isOpen = (item: Item): boolean => !['passed', 'seen'].includes(stateOf(item).state)
  const ahead = items.slice(Math.max(0, last)).find(isOpen)
  return ahead ?? items.find((item) => stateOf(item).state !== 'passed') ?? null
}

const isOf = (entry: Entry, items: readonly Item[]): boolean => items.some((item) => item.id === entry.item)
