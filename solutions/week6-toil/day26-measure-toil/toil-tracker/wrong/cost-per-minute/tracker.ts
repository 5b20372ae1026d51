// fails: keeps what was recorded, with its time and cost | A restart of 30 minutes yesterday, at 120 an hour, recorded now: you gave { category: 'manual-restart', minutes: 30, description: 'Queue hung', isAutomatable: true, startedAt: 1772971200000, recordedAt: 1773057600000, cost: 3600 } (required: { category: 'manual-restart', minutes: 30, description: 'Queue hung', isAutomatable: true, startedAt: 1772971200000, recordedAt: 1773057600000, cost: 60 }). What it cost, and when it was, has to be guessed later.
import { categories, type Entry, type ToilRecord, type Tracker, type TrackerOptions } from './types.ts'

export function createTracker({ now, hourlyRate }: TrackerOptions): Tracker {
  const kept: ToilRecord[] = []
  return {
    record: (entry) => {
      const recordedAt = now()
      const fault = findFault(entry, recordedAt)
      if (fault) throw new RangeError(fault)
      const record = { ...entry, recordedAt, cost: entry.minutes * hourlyRate }
      kept.push(record)
      return { ...record }
    },
    records: () => kept.map((record) => ({ ...record })),
  }
}

/** What keeps an entry from being a record at that time. */
export const findFault = (entry: Entry, at: number): string | null => {
  if (!categories.includes(entry.category)) return `category is ${entry.category}`
  if (!Number.isFinite(entry.minutes) || entry.minutes <= 0) return `minutes is ${entry.minutes}`
  if (entry.description.trim() === '') return 'description is empty'
  if (!Number.isFinite(entry.startedAt) || entry.startedAt > at) return `startedAt is ${entry.startedAt}`
  return null
}
