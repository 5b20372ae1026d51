import { daysBetween, type Item } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import { entriesOf } from '../history/entries-of.ts'
import { median } from '../median.ts'
import { type Grade, isLater } from './grade.ts'
import type { Due } from './schedule.ts'

/** What is due, and what comes back when. Days are the learner's own, as `2026-11-25`; a day ends at four in the morning. */
export interface ReviewQueue {
  today: string
  /** The time there is. */
  minutes: number
  /** What fits it, most overdue first. */
  items: DueItem[]
  /** What they take together, by the learner's own times. */
  seconds: number
  /** How many are due, with those that do not fit. */
  due: number
  /** What is not due yet, soonest first. */
  comesBack: { item: Item; day: string; inDays: number }[]
}

/** An item that is due. */
export interface DueItem {
  item: Item
  /** Since when. */
  day: string
  /** How the last go went. */
  grade: Grade
  /** How long it will take, by the learner's own times of it, else by par. */
  seconds: number
  /** Whether a review of it was begun and not ended. */
  isBegun: boolean
}

/** How many of the last times an estimate takes. */
const recent = 5

/** The queue of a moment: as much as fits the time, and at least one item. */
export const planReview = (
  dues: readonly Due[],
  at: { today: string; nowMs: number; minutes: number; entries: readonly Entry[] },
): ReviewQueue => {
  const { today, nowMs, minutes, entries } = at
  const isDue = ({ day, last }: Due): boolean => day <= today && isLater(last, { day: today, atMs: nowMs })
  const estimate = makeEstimate(
    dues.map(({ item }) => item),
    entries,
  )
  const due = dues
    .filter(isDue)
    .toSorted(
      (one, other) =>
        compare(one.day, other.day) ||
        one.chance(today) - other.chance(today) ||
        compare(one.item.id, other.item.id),
    )
    .map(({ item, day, last }) => ({
      item,
      day,
      grade: last.grade,
      seconds: estimate(item),
      isBegun: isBegun(item, entries),
    }))
  const items = fit(due, minutes * 60)
  return {
    today,
    minutes,
    items,
    seconds: items.reduce((sum, one) => sum + one.seconds, 0),
    due: due.length,
    comesBack: dues
      .filter((one) => !isDue(one))
      .map(({ item, day }) => ({ item, day, inDays: Math.max(1, daysBetween(today, day)) }))
      .toSorted((one, other) => compare(one.day, other.day) || compare(one.item.id, other.item.id)),
  }
}

/** Whether a review of an item was opened, and not ended since. */
export const isBegun = (item: Item, entries: readonly Entry[]): boolean =>
  entriesOf(item, entries).findLast(
    (entry) => 'place' in entry && entry.place === 'review' && entry.kind !== 'try',
  )?.kind === 'open'

/** In order, until the time is up. What is too long is not passed over: else it would never come. */
const fit = (due: readonly DueItem[], seconds: number): DueItem[] => {
  let left = seconds
  const end = due.findIndex((one, index) => {
    left -= one.seconds
    return left < 0 && index > 0
  })
  return due.slice(0, end < 0 ? undefined : end)
}

const makeEstimate = (items: readonly Item[], entries: readonly Entry[]): ((item: Item) => number) => {
  const times = new Map<string, number[]>(items.map(({ id }) => [id, []]))
  for (const entry of entries) {
    if (entry.kind === 'attempt' && entry.result === 'pass' && entry.seconds !== null) {
      times.get(entry.item)?.push(entry.seconds)
    }
  }
  return ({ id, parSeconds }) => Math.round(median((times.get(id) ?? []).slice(-recent)) ?? parSeconds)
}

const compare = (one: string, other: string): number => {
  if (one === other) return 0
  return one < other ? -1 : 1
}
