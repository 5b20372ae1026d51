import { isQuestion, type Item, learnerDay, type Place } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import type { AttemptEntry } from '../attempts/kept-attempt.ts'
import { type RunningMedian, runningMedian } from '../median.ts'

/** How well an item was remembered. */
export type Grade = 'again' | 'hard' | 'good' | 'easy'

/** One line of the review log: it is read off the journal, and kept nowhere else. */
export interface GradedAttempt {
  item: Item
  /** The learner's day. */
  day: string
  atMs: number
  grade: Grade
}

/** Wrong answers to a question from which on the right one was a guess. */
const guesses = 2
/** How many timed passes a median takes. */
const enough = 5
/** Well under: this share of the learner's own median. */
const wellUnder = 0.6
/** Two goes closer together than this are one review, whatever the calendar or the time zone says. */
const leastGapMs = 4 * 3_600_000

/** Whether an item is reviewed: drills and questions that somebody scores; the tour is no part of it. */
export const isReviewed = (item: Item): boolean =>
  item.kind !== 'exercise' && item.kind !== 'reflect' && !item.id.startsWith('tour/')

/**
 * The review log: how each item ended first, and from then on of each of the learner's days the first end of a fresh
 * starter of it, in `work/review`: in the first copy the answer stands already. A go that was left or skipped says nothing.
 * Par lowers no grade, and neither do tries at code, where a save is no guess.
 */
export const gradeAttempts = (items: readonly Item[], entries: readonly Entry[]): GradedAttempt[] => {
  const byId = new Map(items.filter(isReviewed).map((item) => [item.id, item]))
  const paces: Record<Place, RunningMedian> = { work: runningMedian(), review: runningMedian() }
  const last = new Map<string, GradedAttempt>()
  return entries.flatMap((entry) => {
    const item = byId.get(entry.item)
    if (entry.kind !== 'attempt' || !item) return []
    const before = last.get(item.id)
    if (before && entry.place === 'work') return []
    const grade = gradeOf(item, entry, paces[entry.place])
    if (!grade) return []
    const graded = { item, day: dayOf(entry), atMs: Date.parse(entry.at), grade }
    if (before && !isLater(before, graded)) return []
    last.set(item.id, graded)
    if (entry.result === 'pass' && entry.seconds !== null) {
      paces[entry.place].add(entry.seconds / item.parSeconds)
    }
    return [graded]
  })
}

/** The learner's day an attempt ended on. Old entries did not say. */
export const dayOf = ({ day, at }: AttemptEntry): string => day ?? learnerDay(new Date(at))

/** Whether a moment of a day is another review than an earlier one. */
export const isLater = (before: { day: string; atMs: number }, now: { day: string; atMs: number }): boolean =>
  now.day > before.day && now.atMs - before.atMs >= leastGapMs

const gradeOf = (item: Item, attempt: AttemptEntry, pace: RunningMedian): Grade | null => {
  const { result, tries, hints, seconds } = attempt
  if (result === 'reveal') return 'again'
  if (result !== 'pass') return null
  const wrong = isQuestion(item) ? tries - 1 : 0
  if (wrong >= guesses) return 'again'
  if (hints > 0 || wrong > 0) return 'hard'
  const own = pace.count() >= enough ? pace.value() : null
  const isFast = own !== null && seconds !== null && seconds / item.parSeconds <= own * wellUnder
  return isFast ? 'easy' : 'good'
}
