import { type Conditions, failsAfterMs } from './conditions.ts'
import { type Cost, costOf } from './cost.ts'
import type { Edge } from './edge.ts'
import { countWaiting, type Room, waitOf } from './room.ts'
import type { Tally } from './sample.ts'
import { service } from './service.ts'
import { shareWithin } from './spread.ts'
import type { Cohort, Host, World } from './world.ts'

/** What serves in a second. */
export interface Serving {
  world: World
  conditions: Conditions
  rooms: Map<Host, Room>
  edge: Edge
  tally: Tally
}

/**
 * Has every host take what waits, first come, first served, as far as it has connections and the database has queries
 * left. What needs the database shares it: nobody is served first.
 */
export const serve = (serving: Serving): void => {
  const { world, conditions, rooms, tally } = serving
  const wishes = world.hosts.flatMap((host) => {
    const room = rooms.get(host)
    return room ? wishOf(serving, host, room) : []
  })
  const asked = wishes.reduce((sum, { count, queries }) => sum + count * queries, 0)
  const left = Math.max(0, conditions.dbCapacity - tally.queries)
  const share = asked > left ? left / asked : 1
  for (const { host, room, count, total, rate, queries } of wishes) {
    const granted = queries > 0 ? count * share : count
    const owed = granted < total ? granted + host.credit : total
    const whole = Math.min(total, Math.floor(owed))
    host.credit = granted < total ? Math.min(1, owed - whole) : 0
    room.rate = room.taken + (granted < total ? granted : rate)
    takeFrom(serving, host, room, whole)
  }
}

/** What a host would take if the database had no limit: no more than waits, no more than it has connections for. */
const wishOf = (serving: Serving, host: Host, room: Room) => {
  const total = countWaiting(host)
  if (total === 0) return []
  const costs = host.waiting.map((cohort) => ({ cohort, cost: costAt(serving, host, cohort) }))
  const mean = (of: (cost: Cost) => number): number =>
    costs.reduce((sum, { cohort, cost }) => sum + cohort.count * of(cost), 0) / total
  const seconds = mean(({ ms }) => Math.min(1, ms / 1_000))
  const rate = room.free / seconds
  return [{ host, room, total, rate, count: Math.min(total, rate), queries: mean(({ queries }) => queries) }]
}

const costAt = ({ world, conditions }: Serving, host: Host, { route }: Cohort): Cost => {
  const fails = failsAfterMs(world, host)
  return fails === null
    ? costOf(route, { host, config: world.config, conditions })
    : { ms: fails, queries: 0 }
}

const takeFrom = (serving: Serving, host: Host, room: Room, most: number): void => {
  let left = most
  while (left > 0) {
    const [cohort] = host.waiting
    if (!cohort) return
    const count = Math.min(left, cohort.count, mostOf(serving, room, costAt(serving, host, cohort)))
    if (count === 0) return
    left -= count
    cohort.count -= count
    if (cohort.count === 0) host.waiting.shift()
    take(serving, { host, room, cohort, count })
  }
}

/** The first of a queue may ask more than its mean: what is not there is not given. */
const mostOf = ({ conditions, tally }: Serving, room: Room, { ms, queries }: Cost): number => {
  const connections = room.free / Math.min(1, ms / 1_000)
  const answers = queries > 0 ? (conditions.dbCapacity - tally.queries) / queries : Number.POSITIVE_INFINITY
  return Math.max(0, Math.floor(Math.min(connections, answers) + 1e-9))
}

const take = (
  serving: Serving,
  { host, room, cohort, count }: { host: Host; room: Room; cohort: Cohort; count: number },
): void => {
  const { world, tally } = serving
  const cost = costAt(serving, host, cohort)
  const seconds = cost.ms / 1_000
  const waitMs = waitOf(room, { seconds: world.at - cohort.at, count })
  const used = Math.min(room.free, count * Math.min(1, seconds))
  room.free -= used
  room.used += used
  room.taken += count
  if (seconds > 1) host.held.push({ count, seconds: seconds - 1 })
  countCalls(serving, host, { cohort, count, queries: cost.queries })
  tally.hosts.get(host.name)?.times.push({ count, meanMs: waitMs + cost.ms })
  // The caller hung up: the work was done for nobody.
  if (!cohort.isAbandoned) finish(serving, { host, cohort, count, ms: waitMs + cost.ms })
}

const countCalls = (
  { world, conditions, tally }: Serving,
  host: Host,
  { cohort, count, queries }: { cohort: Cohort; count: number; queries: number },
): void => {
  tally.queries += count * queries
  if (failsAfterMs(world, host) !== null) return
  if (cohort.route === 'order') {
    tally.payments.calls += count
    if (conditions.paymentsAnswer !== 'ok') tally.payments.refused += count
    return
  }
  tally.reads += count
  tally.hits += count * service.cacheHits * host.warmth
  if (!world.config.hasEstimates) return
  tally.estimates.calls += count
  const { estimates } = world.config.timeouts
  if (estimates !== null && conditions.estimatesMs > estimates) tally.estimates.timeouts += count
}

/** What the edge hears of an attempt that was taken. */
const finish = (
  serving: Serving,
  { host, cohort, count, ms }: { host: Host; cohort: Cohort; count: number; ms: number },
): void => {
  const { edge, tally } = serving
  const inTime = Math.round(count * shareWithin(ms, service.attemptTimeoutMs))
  const late = count - inTime
  const status = statusOf(serving, host, cohort)
  const counted = tally.hosts.get(host.name)
  if (counted) counted.failures += late + (status === null ? 0 : inTime)
  if (late > 0) edge.failed(cohort, late, { status: 504, ms: service.attemptTimeoutMs, again: 'next' })
  if (status !== null) {
    if (inTime > 0) edge.failed(cohort, inTime, { status, ms, again: 'now' })
    return
  }
  const good = Math.min(inTime, Math.round(count * shareWithin(ms, service.objectiveMs - cohort.beforeMs)))
  edge.answered(cohort, inTime, ms, good)
}

const statusOf = ({ world, conditions }: Serving, host: Host, { route }: Cohort): 500 | 502 | null => {
  if (failsAfterMs(world, host) !== null) return 500
  if (route !== 'order') return null
  const { payments } = world.config.timeouts
  const isLate = payments !== null && conditions.paymentsMs > payments
  return isLate || conditions.paymentsAnswer !== 'ok' ? 502 : null
}
