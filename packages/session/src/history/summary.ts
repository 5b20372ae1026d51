import { daysBetween, type Item, type Place } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import type { Due } from '../review/schedule.ts'

/** What was done in a session, in the order it was done. Times are seconds. */
export interface SessionSummary {
  attempts: SummaryLine[]
  /** Over the timed attempts. */
  seconds: number
  passed: number
  hints: number
  revealed: number
}

/** One attempt of it. */
export interface SummaryLine {
  item: Item
  place: Place
  result: 'pass' | 'reveal' | 'skip' | 'leave'
  seconds: number | null
  parSeconds: number
  /** The fastest timed pass of the item, this one too. */
  bestSeconds: number | null
  isBest: boolean
  tries: number
  hints: number
  /** When it is due again; null where it is not reviewed. */
  comesBack: { day: string; inDays: number } | null
}

/** Sums up what a session kept. `all` is the whole history, `own` the part of this session. */
export const summarize = (from: {
  items: readonly Item[]
  own: readonly Entry[]
  all: readonly Entry[]
  dues: readonly Due[]
  today: string
}): SessionSummary => {
  const byId = new Map(from.items.map((item) => [item.id, item]))
  const dueDays = new Map(from.dues.map(({ item, day }) => [item.id, day]))
  const attempts = from.own.flatMap((entry): SummaryLine[] => {
    const item = byId.get(entry.item)
    if (entry.kind !== 'attempt' || !item) return []
    const { result, seconds, tries, hints, place } = entry
    const until = from.all.slice(0, from.all.findIndex(({ id }) => id === entry.id) + 1)
    const bestSeconds = bestOf(item, until)
    const day = dueDays.get(item.id)
    return [
      {
        item,
        place,
        result,
        seconds,
        parSeconds: item.parSeconds,
        bestSeconds,
        isBest: result === 'pass' && seconds !== null && seconds === bestSeconds,
        tries,
        hints,
        comesBack: day === undefined ? null : { day, inDays: Math.max(0, daysBetween(from.today, day)) },
      },
    ]
  })
  return {
    attempts,
    seconds: attempts.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0),
    passed: attempts.filter(({ result }) => result === 'pass').length,
    hints: attempts.reduce((sum, { hints }) => sum + hints, 0),
    revealed: attempts.filter(({ result }) => result === 'reveal').length,
  }
}

const bestOf = (item: Item, entries: readonly Entry[]): number | null => {
  const times = entries.flatMap((entry) =>
    entry.kind === 'attempt' && entry.item === item.id && entry.result === 'pass' && entry.seconds !== null
      ? [entry.seconds]
      : [],
  )
  return times.length === 0 ? null : Math.min(...times)
}
