import { service } from './service.ts'
import { brokenHost, type Host, type World } from './world.ts'

/** How the world around the hosts is in one second. Times are milliseconds. */
export interface Conditions {
  estimatesMs: number
  paymentsMs: number
  /** How payments answers; `ok` unless something is wrong. */
  paymentsAnswer: 'ok' | 'unknown-token' | 'locked'
  /** Queries that the database answers in this second. */
  dbCapacity: number
}

/** The conditions of a world's second. */
export const conditionsOf = ({ at, mechanism, dbCapacity, payments }: World): Conditions => ({
  estimatesMs: mechanism.kind === 'slow' ? slowed(at - mechanism.from, mechanism.ms) : service.estimatesMs,
  paymentsMs: payments.token === 'valid' && !payments.isLocked ? service.paymentsMs : refusalMs,
  paymentsAnswer: payments.isLocked ? 'locked' : payments.token === 'valid' ? 'ok' : 'unknown-token',
  dbCapacity:
    mechanism.kind === 'hiccup' && at >= mechanism.from && at < mechanism.from + mechanism.seconds
      ? 0
      : dbCapacity,
})

/** What a host breaks on, if anything: milliseconds until it fails each request. */
export const failsAfterMs = (world: World, host: Host): number | null =>
  world.mechanism.kind === 'blackhole' && world.at >= world.mechanism.from && host.name === brokenHost(world)
    ? world.mechanism.ms
    : null

/** Connections that a host can still use. */
export const usablePool = ({ leaked }: Pick<Host, 'leaked'>): number =>
  Math.max(0, service.pool - Math.floor(leaked))

/** A refusal takes no work. */
const refusalMs = 15

/** A dependency becomes slow within twenty seconds. */
const slowed = (seconds: number, ms: number): number =>
  service.estimatesMs + (ms - service.estimatesMs) * Math.min(1, Math.max(0, seconds / 20))
