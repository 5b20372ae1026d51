import { balance } from './balance.ts'
import { conditionsOf, usablePool } from './conditions.ts'
import { type Edge, openEdge } from './edge.ts'
import { applyPlans } from './effects.ts'
import { noise } from './noise.ts'
import { countWaiting, openRoom } from './room.ts'
import { type Sample, startTally, type Tally } from './sample.ts'
import { serve, type Serving } from './serve.ts'
import { routes, service } from './service.ts'
import { quantile } from './spread.ts'
import type { Cohort, Host, World } from './world.ts'
import { wear } from './wear.ts'

/**
 * One second of a world: what was begun happens, users ask, the balancer shares out, hosts serve, the edge gives up and
 * tries again. Pure: the same world gives the same second.
 */
export const step = (before: World): { world: World; sample: Sample } => {
  const world = copy(before)
  world.at += 1
  if (world.mechanism.kind === 'token' && world.at === world.mechanism.from) world.payments.token = 'expired'
  const tally = startTally(world.hosts)
  const fresh = demandOf(world)
  tally.requests = fresh.reduce((sum, { count }) => sum + count, 0)
  const { config } = world
  const edge = openEdge({ at: world.at, config, cohorts: [...fresh, ...world.carried], tally })
  applyPlans(world, edge)
  for (const { name } of world.hosts) {
    if (!tally.hosts.has(name)) tally.hosts.set(name, { attempts: 0, failures: 0, refused: 0, times: [] })
  }
  const conditions = conditionsOf(world)
  const rooms = new Map(world.hosts.map((host) => [host, openRoom(host)]))
  const serving: Serving = { world, conditions, rooms, edge, tally }
  for (let sent = edge.take(); sent.length > 0; sent = edge.take()) {
    send(serving, sent)
    serve(serving)
    refuse(serving)
  }
  giveUp(world, edge, tally)
  world.carried = edge.carried
  const sample = sampleOf(serving)
  wear(world, sample)
  return { world, sample }
}

const copy = (world: World): World => ({
  ...world,
  hosts: world.hosts.map((host) => ({ ...host, waiting: host.waiting.map((one) => ({ ...one })) })),
  payments: { ...world.payments },
})

/** Users differ by a few of a hundred from second to second, and now and then one fails for a reason of their own. */
const demandOf = ({ seed, at }: World): Cohort[] =>
  routes.map((route, index) => ({
    route,
    count: Math.round(service.demand[route] * (0.96 + 0.08 * noise(seed, at, index))),
    retry: 0,
    at,
    beforeMs: 0,
    isAbandoned: false,
  }))

/** Brings attempts to hosts. Where no host takes any, the edge refuses them itself. */
const send = ({ world, rooms, edge, tally }: Serving, sent: readonly Cohort[]): void => {
  for (const { count, retry } of sent) {
    tally.attempts += count
    if (retry > 0) tally.retries += count
  }
  const placed = balance(sent, world)
  if (placed.length === 0) {
    for (const cohort of sent) edge.failed(cohort, cohort.count, { status: 503, ms: 1, again: 'now' })
  }
  for (const { host, cohort } of placed) {
    host.waiting.push(cohort)
    const room = rooms.get(host)
    if (room) room.arrived += cohort.count
    const counted = tally.hosts.get(host.name)
    if (counted) counted.attempts += cohort.count
  }
}

/** Who comes when the queue is full is refused at once. */
const refuse = ({ world, edge, tally }: Serving): void => {
  for (const host of world.hosts) {
    let over = countWaiting(host) - service.queue
    while (over > 0) {
      const last = host.waiting.at(-1)
      if (!last) break
      const count = Math.min(over, last.count)
      over -= count
      last.count -= count
      if (last.count === 0) host.waiting.pop()
      const counted = tally.hosts.get(host.name)
      if (counted) {
        counted.failures += count
        counted.refused += count
      }
      if (!last.isAbandoned) edge.failed(last, count, { status: 503, ms: 2, again: 'now' })
    }
  }
}

/** What has waited for a second is given up by the edge; the host does not know, and will do the work. */
const giveUp = (world: World, edge: Edge, tally: Tally): void => {
  for (const host of world.hosts) {
    for (const cohort of host.waiting) {
      if (cohort.at >= world.at || cohort.isAbandoned) continue
      const counted = tally.hosts.get(host.name)
      if (counted) counted.failures += cohort.count
      edge.failed(cohort, cohort.count, { status: 504, ms: service.attemptTimeoutMs, again: 'next' })
      cohort.isAbandoned = true
    }
  }
}

const sampleOf = ({ world, conditions, rooms, tally }: Serving): Sample => {
  const { requests, good, slow, failed, attempts, retries, statuses, routes: byRoute, times } = tally
  const stray = good > 0 && noise(world.seed, world.at, 5) < service.strayFailures * requests ? 1 : 0
  const waiting = world.hosts.flatMap((host) => host.waiting).filter(({ isAbandoned }) => !isAbandoned)
  return {
    at: world.at,
    requests,
    good: good - stray,
    slow,
    failed: failed + stray,
    pending: [...waiting, ...world.carried].reduce((sum, { count }) => sum + count, 0),
    attempts,
    retries,
    statuses,
    routes: byRoute,
    p50: quantile(0.5, times),
    p99: quantile(0.99, times),
    hosts: world.hosts.map((host) => sampleHost(host, { rooms, tally })),
    db: { queries: Math.round(tally.queries), capacity: conditions.dbCapacity },
    cacheHits: tally.reads > 0 ? tally.hits / tally.reads : null,
    payments: {
      ...tally.payments,
      ms: conditions.paymentsMs,
      answer: conditions.paymentsAnswer,
    },
    estimates: { ...tally.estimates, ms: conditions.estimatesMs },
  }
}

const sampleHost = (
  host: Host,
  { rooms, tally }: Pick<Serving, 'rooms' | 'tally'>,
): Sample['hosts'][number] => {
  const { attempts = 0, failures = 0, refused = 0, times = [] } = tally.hosts.get(host.name) ?? {}
  const pool = host.state === 'down' ? 0 : usablePool(host)
  const waiting = countWaiting(host)
  const answered = times.reduce((sum, { count }) => sum + count, 0)
  const spent = times.reduce((sum, { count, meanMs }) => sum + count * meanMs, 0)
  return {
    name: host.name,
    state: host.state,
    attempts,
    failures,
    refused,
    taken: answered,
    // What has its connection and waits for the database holds it.
    inUse: Math.min(pool, (rooms.get(host)?.used ?? 0) + waiting) + Math.floor(host.leaked),
    pool: service.pool,
    waiting,
    answerMs: answered > 0 ? spent / answered : host.state === 'down' ? 0 : 1_000 + host.answerMs / 2,
  }
}
