import { type Course, type Item } from '@firedrill/course'
import type { ItemState } from './item-state.ts'

/** How far a learner is, day by day. Times are seconds. */
export interface Progress {
  passed: number
  seen: number
  /** Said to be known, and not passed. */
  known: number
  total: number
  points: { earned: number; max: number }
  days: DayProgress[]
}

/** One day of it. */
export interface DayProgress {
  /** `day1` */
  id: string
  title: string
  passed: number
  seen: number
  /** Said to be known, and not passed. */
  known: number
  total: number
  points: { earned: number; max: number }
  /** The sum of the best times, and of the pars of the same items; null where nothing was timed. */
  best: { seconds: number; parSeconds: number } | null
}

/** Counts what the states of a course's items say. Points are earned by a pass. */
export const countProgress = (course: Course, stateOf: (item: Item) => ItemState): Progress => {
  const days = course.weeks
    .flatMap((week) => week.days)
    .map(({ id, title, items }) => ({ id, title, ...countItems(items, stateOf) }))
  const over = (count: (day: DayProgress) => number): number => sum(days.map(count))
  return {
    passed: over(({ passed }) => passed),
    seen: over(({ seen }) => seen),
    known: over(({ known }) => known),
    total: over(({ total }) => total),
    points: { earned: over(({ points }) => points.earned), max: over(({ points }) => points.max) },
    days,
  }
}

const countItems = (items: readonly Item[], stateOf: (item: Item) => ItemState) => {
  const states = items.map((item) => ({ item, is: stateOf(item) }))
  const passed = states.filter(({ is }) => is.state === 'passed')
  const timed = passed.filter(({ is }) => is.bestSeconds !== null)
  return {
    passed: passed.length,
    seen: states.filter(({ is }) => is.state === 'seen').length,
    known: states.filter(({ is }) => is.isKnown && is.state !== 'passed').length,
    total: items.length,
    points: {
      earned: sum(passed.map(({ item }) => item.points)),
      max: sum(items.map(({ points }) => points)),
    },
    best:
      timed.length === 0
        ? null
        : {
            seconds: sum(timed.map(({ is }) => is.bestSeconds ?? 0)),
            parSeconds: sum(timed.map(({ item }) => item.parSeconds)),
          },
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
