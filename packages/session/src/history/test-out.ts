import type { Item } from '@firedrill/course'

/** Why a day's rest may be marked as known. */
export interface TestOut {
  /** Drills passed at the first try, without a hint. */
  clean: number
  /** Drills of the day. */
  drills: number
  /** What would be marked. */
  rest: Item[]
}
