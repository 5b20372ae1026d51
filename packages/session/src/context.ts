import type { Course, Item, Place } from '@firedrill/course'
import type { LearnerHistory } from './history/history.ts'
import type { ItemState } from './history/item-state.ts'
import type { Instance } from './question/ask-question.ts'
import type { Settings } from './settings.ts'

/** What the use cases of a session share. */
export interface Context {
  root: string
  course: Course
  history: LearnerHistory
  state: (item: Item) => ItemState
  /** The instance of a question that the learner has in a place. */
  instance: (item: Item, place: Place) => Instance
  settings: () => Settings
  /** Changes settings for good. */
  changeSettings: (change: Partial<Settings>) => void
  now: () => Date
  /** A monotonic clock, in milliseconds. */
  nowMs: () => number
}
