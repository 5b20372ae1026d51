// fails: refuses what is no record | After ten refusals, the number of records: you gave 10 (required: 0). What was refused is in the report.
import { categories, type Entry, type ToilRecord, type Tracker, type TrackerOptions } from './types.ts'

export function createTracker({ now, hourlyRate }: TrackerOptions): Tracker {
  const kept: ToilRecord[] = []
  return {
    record: (entry) => {
      const recordedAt = now()
      const fault = findFault(entry, recordedAt)
      const record = { ...entry, recordedAt, cost: (entry.minutes / 60) * hourlyRate }
      kept.push(record)
      if (fault) throw new RangeError(fault)
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
