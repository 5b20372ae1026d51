import type { Tracker, TrackerOptions } from './types.ts'

export function createTracker(options: TrackerOptions): Tracker {
  return {
    record: (entry) => ({ ...entry, recordedAt: 0, cost: 0 }),
    records: () => [],
  }
}
