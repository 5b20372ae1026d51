import type { Grading } from './grading/open-grading.ts'
import type { Streams } from './http/streams.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { KnownMistakes } from './room/known-mistakes.ts'
import type { RoomState } from './room/room.ts'
import type { Store } from './store/store.ts'

/** What every answer of a host works with. */
export interface Host {
  room: RoomState
  store: Store
  metrics: Metrics
  grading: Grading
  log: Log
  /** Lines to learners, by their id. */
  learners: Streams
  /** Lines to boards, by the role of who opened them. */
  boards: Streams
  /** The key that opens the solutions of a day; null where there is none. */
  keyOf: (day: string) => string | null
  /** How the authors have seen an item fail. */
  knownOf: (item: string) => KnownMistakes
}
