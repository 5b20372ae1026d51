import type { Place } from '@firedrill/course'

/** A go at an item that was kept. */
export interface KeptAttempt {
  /** From 1, oldest first. */
  number: number
  /** When it ended, ISO 8601 in UTC. */
  at: string
  result: 'pass' | 'reveal' | 'skip' | 'leave'
  seconds: number | null
  tries: number
  hints: number
  place: Place
  /** Of its last verdict; null where none was kept. */
  checks: { passed: number; total: number } | null
  /** Ids of the checks that failed at its end; null where nobody noted them. */
  failing: string[] | null
  /** `pruned`: too old for the room there is, or kept on another machine. `none`: it never had any. */
  bytes: 'kept' | 'pruned' | 'none'
}
