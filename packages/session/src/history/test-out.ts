import type { Day, Item } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import { attemptsAt } from '../attempts/kept-attempt.ts'
import { isCleanFirst } from '../stats/stats.ts'
import type { ItemState } from './item-state.ts'

/** Why a day's rest may be marked as known. */
export interface TestOut {
  /** Drills passed at the first try, without a hint. */
  clean: number
  /** Drills of the day. */
  drills: number
  /** What would be marked. */
  rest: Item[]
}

/** Fewer clean drills than this prove nothing. */
const least = 3

/** Offers a test-out: more than half of a day's drills were clean at the first try, and something is open. */
export const offerTestOut = (
  day: Day,
  { entries, stateOf }: { entries: readonly Entry[]; stateOf: (item: Item) => ItemState },
): TestOut | null => {
  const drills = day.items.filter((item) => item.kind !== 'exercise')
  const clean = drills.filter((item) => isCleanFirst(attemptsAt(item, entries))).length
  const rest = openItems(day, stateOf)
  if (clean < least || clean * 2 <= drills.length || rest.length === 0) return null
  return { clean, drills: drills.length, rest }
}

/** What a learner may mark as known: neither passed nor shown, nor marked already. */
export const openItems = (day: Day, stateOf: (item: Item) => ItemState): Item[] =>
  day.items.filter((item) => {
    const { state, isKnown } = stateOf(item)
    return !isKnown && state !== 'passed' && state !== 'seen'
  })
