// fails: refuses what is no record | A start a millisecond from now: you gave { category: 'manual-restart', minutes: 30, description: 'Queue hung', isAutomatable: true, startedAt: 1773057600001, recordedAt: 1773057600000, cost: 60 } (required: a RangeError). One such entry spoils every sum it is in.
import { categories, type Entry, type ToilRecord, type Tracker, type TrackerOptions } from './types.ts'

export function createTracker({ now, hourlyRate }: TrackerOptions): Tracker {
  const kept: ToilRecord[] = []
  return {
    record: (entry) => {
      const recordedAt = now()
      const fault = findFault(entry, recordedAt)
      if (fault) throw new RangeError(fault)
      const record = { ...entry, recordedAt, cost: (entry.minutes / 60) * hourlyRate }
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
  if (!Number.isFinite(entry.startedAt)) return `startedAt is ${entry.startedAt}`
  return null
}
