import { allDays, allItems, type Course, type Item, tourId } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import { entriesOf } from './entries-of.ts'
import type { ItemState } from './item-state.ts'

/**
 * Where the learner was: the item touched last, or the first open one behind it, or the first open one of all. The days
 * of a plan come first, in its order. The tour is not on the way: only its item that was touched last counts, while it
 * is open. What was skipped comes when everything else is done; what is known does not come.
 */
export const nextItem = (
  course: Course,
  from: { entries: readonly Entry[]; stateOf: (item: Item) => ItemState; days: readonly string[] },
): Item | null => {
  const { entries, stateOf } = from
  const isOpen = (item: Item): boolean => {
    const { state, isKnown, isSkipped } = stateOf(item)
    return !isKnown && !isSkipped && state !== 'passed' && state !== 'seen'
  }
  const all = inOrder(course, from.days)
  const touched = findTouched(all, entries)
  if (touched && isOfTour(touched) && isOpen(touched)) return touched
  const items = all.filter((item) => !isOfTour(item))
  const last = findTouched(items, entries)
  const ahead = items.slice(last ? items.indexOf(last) : 0).find(isOpen) ?? items.find(isOpen)
  return ahead ?? items.find((item) => stateOf(item).state !== 'passed' && !stateOf(item).isKnown) ?? null
}

/**
 * The item that is being done again, in `work/review`, and was touched last. Null where that go is over, or something
 * else came after it.
 */
export const redoneItem = (course: Course, entries: readonly Entry[]): Item | null => {
  const touched = findTouched(allItems(course), entries)
  const last =
    touched &&
    entriesOf(touched, entries).findLast((entry) => entry.kind === 'open' || entry.kind === 'attempt')
  if (!last || last.place === 'work') return null
  return last.kind === 'open' || last.result === 'leave' ? touched : null
}

const inOrder = (course: Course, first: readonly string[]): Item[] => {
  const days = allDays(course)
  const planned = first.flatMap((id) => days.filter((day) => day.id === id))
  return [...planned, ...days.filter((day) => !planned.includes(day))].flatMap((day) => day.items)
}

const isOfTour = (item: Item): boolean => item.id.startsWith(`${tourId}/`)

const findTouched = (items: readonly Item[], entries: readonly Entry[]): Item | undefined => {
  const byId = new Map(items.map((item) => [item.id, item]))
  return byId.get(entries.findLast((entry) => byId.has(entry.item))?.item ?? '')
}
