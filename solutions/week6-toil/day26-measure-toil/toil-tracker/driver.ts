import { createTracker } from './toil-tracker.ts'
import type { Entry } from './types.ts'

/** Changes what was given and what came back, and tells what the tracker holds then. */
export const tamper = (entry: Entry, now: number) => {
  const tracker = createTracker({ now: () => now, hourlyRate: 120 })
  const given = { ...entry }
  const record = tracker.record(given)
  given.minutes = 1
  const afterGiven = tracker.records().map((one) => ({ ...one }))
  spoil(() => Object.assign(record, { minutes: 2 }))
  const afterRecord = tracker.records().map((one) => ({ ...one }))
  const list = tracker.records()
  const [first] = list
  if (first) spoil(() => Object.assign(first, { minutes: 3 }))
  spoil(() => list.pop())
  const afterList = tracker.records().map((one) => ({ ...one }))
  return { afterGiven, afterRecord, afterList }
}

/** What is frozen refuses, and is right to. */
const spoil = (change: () => unknown): void => {
  try {
    change()
  } catch {}
}
