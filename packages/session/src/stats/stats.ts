import { allItems, type Course, type Item } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import type { AttemptEntry } from '../attempts/kept-attempt.ts'
import { median } from '../median.ts'
import { dayOf, gradeAttempts } from '../review/grade.ts'

/** What the history says. Days are the learner's own, as `2026-11-25`. Rates are from 0 to 1; null where nothing counts. */
export interface Stats {
  /** Days on which something was done, oldest first. */
  activity: DayActivity[]
  /** By week of the course, those that were begun. */
  topics: TopicStats[]
  /** Items passed at the first try without a hint, of those that were passed or shown. */
  firstTry: Clean
  /** Median of time over par of the timed passes: 0.8 is a fifth under par. */
  pace: Pace
  hints: number
  reveals: number
  /** Reviews that were remembered (everything but `again`), of all. */
  retention: { remembered: number; reviews: number; rate: number | null }
  /** Checks that failed at a judged try, most often first. */
  stuck: { item: Item; check: string; times: number }[]
}

/** One day of activity. */
export interface DayActivity {
  day: string
  attempts: number
  passed: number
  reviews: number
  /** Time on the clock. */
  seconds: number
}

/** One week of the course. */
export interface TopicStats {
  /** `week1` */
  id: string
  title: string
  passed: number
  total: number
  seconds: number
  firstTry: Clean
  pace: Pace
  hints: number
  reveals: number
}

interface Clean {
  clean: number
  total: number
  rate: number | null
}

interface Pace {
  median: number | null
  timed: number
}

/** What an attempt is about; what is not in this course any more counts as activity alone. */
interface Done {
  attempt: AttemptEntry
  item: Item | null
}

/** Counts what the journal says of a course. */
export const countStats = (course: Course, entries: readonly Entry[]): Stats => {
  const byId = new Map(allItems(course).map((item) => [item.id, item]))
  const done: Done[] = entries
    .filter((entry) => entry.kind === 'attempt')
    .map((attempt) => ({ attempt, item: byId.get(attempt.item) ?? null }))
  const known = done.filter(({ item }) => item !== null)
  return {
    activity: countActivity(done),
    topics: course.weeks.flatMap(({ id, title, days }) => {
      const items = days.flatMap((day) => day.items)
      const own = known.filter(({ item }) => item && items.includes(item))
      if (own.length === 0) return []
      const passed = new Set(own.flatMap(({ attempt }) => (attempt.result === 'pass' ? [attempt.item] : [])))
        .size
      const seconds = sum(own.map(({ attempt }) => attempt.seconds ?? 0))
      return [{ id, title, passed, total: items.length, seconds, ...countGoes(own) }]
    }),
    ...countGoes(known),
    retention: countRetention(allItems(course), entries),
    stuck: countStuck(byId, entries),
  }
}

/** Whether an item's first end was a pass at the first try, without a hint; null where it has not ended. */
export const isCleanFirst = (attempts: readonly AttemptEntry[]): boolean | null => {
  const end = attempts.findIndex(({ result }) => result === 'pass' || result === 'reveal')
  if (end < 0) return null
  const way = attempts.slice(0, end + 1)
  return (
    attempts[end]?.result === 'pass' &&
    sum(way.map(({ tries }) => tries)) <= 1 &&
    way.every(({ hints }) => hints === 0)
  )
}

const countActivity = (done: readonly Done[]): DayActivity[] =>
  [...Map.groupBy(done, ({ attempt }) => dayOf(attempt))]
    .map(([day, own]) => ({
      day,
      attempts: own.length,
      passed: own.filter(({ attempt }) => attempt.result === 'pass').length,
      reviews: own.filter(({ attempt }) => attempt.place === 'review').length,
      seconds: sum(own.map(({ attempt }) => attempt.seconds ?? 0)),
    }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))

const countGoes = (done: readonly Done[]) => {
  const firsts = [...Map.groupBy(done, ({ attempt }) => attempt.item).values()]
    .map((own) => isCleanFirst(own.map(({ attempt }) => attempt)))
    .filter((one) => one !== null)
  const clean = firsts.filter(Boolean).length
  const paces = done.flatMap(({ attempt, item }) =>
    attempt.result === 'pass' && attempt.seconds !== null && item ? [attempt.seconds / item.parSeconds] : [],
  )
  return {
    firstTry: { clean, total: firsts.length, rate: rateOf(clean, firsts.length) },
    pace: { median: median(paces), timed: paces.length },
    hints: sum(
      done.map(({ attempt }) =>
        attempt.result === 'pass' || attempt.result === 'reveal' ? attempt.hints : 0,
      ),
    ),
    reveals: done.filter(({ attempt }) => attempt.result === 'reveal').length,
  }
}

const countRetention = (items: readonly Item[], entries: readonly Entry[]): Stats['retention'] => {
  const log = gradeAttempts(items, entries)
  const met = new Set<Item>()
  // The first end is the learning; what comes after is remembering.
  const reviews = log.filter(({ item }) => met.has(item) || !met.add(item))
  const remembered = reviews.filter(({ grade }) => grade !== 'again').length
  return { remembered, reviews: reviews.length, rate: rateOf(remembered, reviews.length) }
}

const countStuck = (byId: ReadonlyMap<string, Item>, entries: readonly Entry[]): Stats['stuck'] => {
  const counts = new Map<string, Stats['stuck'][number]>()
  for (const entry of entries) {
    const item = byId.get(entry.item)
    if (entry.kind !== 'try' || !item) continue
    for (const check of entry.failing ?? []) {
      const key = JSON.stringify([item.id, check])
      counts.set(key, { item, check, times: (counts.get(key)?.times ?? 0) + 1 })
    }
  }
  return [...counts.values()].toSorted((one, other) => other.times - one.times)
}

const rateOf = (some: number, all: number): number | null => (all === 0 ? null : some / all)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
