// fails: keeps its records to itself | The list of records was emptied, and what was in it changed: minutes in the tracker: you gave [] (required: [ 30 ]). Whoever looks at the records changes them.
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
    records: () => kept,
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
