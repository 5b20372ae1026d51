import { addDays, type Item } from '@firedrill/course'
import type { Card } from 'ts-fsrs'
import type { Grade, GradedAttempt } from './grade.ts'

/** When an item is due. */
export interface Due {
  item: Item
  day: string
  /** The last review. */
  last: GradedAttempt
  /** Of being remembered on a day, from 0 to 1. */
  chance: (day: string) => number
}

/**
 * Plays the review log through FSRS and says when each item is due. Days are whole and there is no fuzz, so that the
 * same log gives the same days everywhere. What was shown, or guessed, is due the day after.
 */
export const schedule = async (log: readonly GradedAttempt[]): Promise<Due[]> => {
  // Loaded when it is first needed: the app's start does without.
  const { createEmptyCard, fsrs, Rating } = await import('ts-fsrs')
  const ratings = {
    again: Rating.Again,
    hard: Rating.Hard,
    good: Rating.Good,
    easy: Rating.Easy,
  } as const satisfies Record<Grade, unknown>
  const scheduler = fsrs({
    request_retention: 0.9,
    maximum_interval: 365,
    enable_fuzz: false,
    // Minutes are for flash cards: an item comes back on another day.
    enable_short_term: false,
  })
  const cards = new Map<string, { card: Card; last: GradedAttempt }>()
  for (const graded of log) {
    const at = noonOf(graded.day)
    const before: Card = cards.get(graded.item.id)?.card ?? createEmptyCard(at)
    const { card } = scheduler.next(before, at, ratings[graded.grade])
    cards.set(graded.item.id, { card, last: graded })
  }
  return [...cards.values()].map(({ card, last }) => ({
    item: last.item,
    day: addDays(last.day, last.grade === 'again' ? 1 : Math.max(1, card.scheduled_days)),
    last,
    chance: (day) => scheduler.get_retrievability(card, noonOf(day), false),
  }))
}

/** Whole days, in a zone of their own. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)
