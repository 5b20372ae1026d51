import { usablePool } from './conditions.ts'
import type { Host } from './world.ts'

/** What a host can still do in a second, in connection-seconds: a pool of 40 has 40 of them. */
export interface Room {
  free: number
  /** Used by calls of earlier seconds and of this one. */
  used: number
  /** Attempts taken so far, and the rate at which they can be taken, a second. */
  taken: number
  rate: number
  /** Attempts that arrived in this second, and those that were there before. */
  arrived: number
  older: number
}

/** Opens a host's second: calls that began earlier go on, and hold their connections for it. */
export const openRoom = (host: Host): Room => {
  const held = host.held.reduce((sum, { count, seconds }) => sum + count * Math.min(1, seconds), 0)
  host.held = host.held
    .map(({ count, seconds }) => ({ count, seconds: seconds - 1 }))
    .filter(({ seconds }) => seconds > 0)
  const pool = host.state === 'down' ? 0 : usablePool(host)
  return {
    free: Math.max(0, pool - held),
    used: Math.min(pool, held),
    taken: 0,
    rate: 0,
    arrived: 0,
    older: countWaiting(host),
  }
}

/** Attempts that wait on a host, those whose callers hung up too. */
export const countWaiting = ({ waiting }: Pick<Host, 'waiting'>): number =>
  waiting.reduce((sum, { count }) => sum + count, 0)

/**
 * How long an attempt waits that is taken now, in milliseconds. What arrived in this second came evenly over it; what is
 * older came, on average, in the middle of its own.
 */
export const waitOf = (room: Room, options: { seconds: number; count: number }): number => {
  if (room.rate <= 0) return 0
  const takenAt = (room.taken + options.count / 2) / room.rate
  const cameAt =
    options.seconds > 0
      ? 0.5 - options.seconds
      : Math.max(0, room.taken + options.count / 2 - room.older) / Math.max(1, room.arrived)
  return Math.max(0, takenAt - cameAt) * 1_000
}
