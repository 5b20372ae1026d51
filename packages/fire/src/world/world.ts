import type { Mechanism, Setting } from './mechanism.ts'
import { noise } from './noise.ts'
import { type Route, service } from './service.ts'

/** What can be set while the service runs. */
export interface Config {
  /** Times that the edge tries a failed attempt again. */
  retries: number
  /** Retries may be so large a share of the requests; null: as many as there are failures. */
  retryBudget: number | null
  /** Milliseconds that a call may take; null: for ever. */
  timeouts: { payments: number | null; estimates: number | null }
  /** Whether an answer to a read names a day of delivery. */
  hasEstimates: boolean
  balancer: 'least-connections' | 'round-robin'
}

/** Attempts that arrived in one second and are alike. */
export interface Cohort {
  route: Route
  count: number
  /** 0 is the first. */
  retry: number
  /** When this attempt arrived. */
  at: number
  /** What the request had waited before this attempt, in milliseconds. */
  beforeMs: number
  /** Whether the caller hung up. The work is done all the same. */
  isAbandoned: boolean
}

/** The last release, and the one before it. */
export type Release = 'before' | 'last'

/** One host of the service. */
export interface Host {
  name: string
  state: 'up' | 'draining' | 'down'
  /** What it is once it has restarted: the balancer remembers whom it drained. */
  returnsTo: 'up' | 'draining'
  release: Release
  /** Connections that will never come back, as long as the process lives. */
  leaked: number
  /** Share of its cache that is filled. */
  warmth: number
  waiting: Cohort[]
  /** Connections in use by calls that take longer than the second they began in. */
  held: { count: number; seconds: number }[]
  /** What answers took lately, in milliseconds. */
  answerMs: number
  /** The part of an attempt that there was room for and that is still owed. */
  credit: number
}

/** What payments thinks of the service. */
export interface Payments {
  token: 'valid' | 'expired'
  isLocked: boolean
  /** Logins that failed, lately. */
  failedLogins: number
}

/** Something that was begun and will have happened. */
export interface Plan {
  at: number
  effect: Effect
}

/** What becomes of the world at a moment. */
export type Effect =
  | { kind: 'host-down'; host: string }
  | { kind: 'host-up'; host: string; release: Release }
  | { kind: 'host-new'; host: string }
  | { kind: 'token-rotated' }
  | { kind: 'payments-unlocked' }

/** Everything there is, at the end of a second. */
export interface World {
  /** Seconds since the page; negative before it. */
  at: number
  seed: string
  mechanism: Mechanism
  dbCapacity: number
  config: Config
  hosts: Host[]
  /** What a new host runs. */
  release: Release
  /** Attempts that are made in the next second: their callers waited in vain. */
  carried: Cohort[]
  payments: Payments
  plans: Plan[]
}

/** So long before the page a world begins, in seconds: graphs have a past. */
export const worldStart = -600

/** A world in which nothing is broken yet. */
export const startWorld = (options: { seed: string; mechanism: Mechanism; setting: Setting }): World => ({
  at: worldStart,
  seed: options.seed,
  mechanism: options.mechanism,
  dbCapacity: options.setting.dbCapacity,
  config: {
    retries: options.setting.retries,
    retryBudget: null,
    timeouts: { payments: 2_000, estimates: null },
    hasEstimates: true,
    balancer: 'least-connections',
  },
  hosts: Array.from({ length: service.hosts }, (_, index) => newHost(hostName(index), { release: 'before' })),
  release: 'last',
  carried: [],
  payments: { token: 'valid', isLocked: false, failedLogins: 0 },
  plans: rollOut({ from: deployedAt, release: 'last', hosts: service.hosts }),
})

/** The last release went out then, host after host; it did so in every fire. */
const deployedAt = -135

/** The plans that bring a release to hosts, one after the other. */
export const rollOut = (options: { from: number; release: Release; hosts: number }): Plan[] =>
  Array.from({ length: options.hosts }, (_, index) => hostName(index)).flatMap((host, index) => {
    const at = options.from + index * service.restartSeconds
    return restartPlans({ at, host, release: options.release })
  })

/** The plans that restart a host. */
export const restartPlans = (options: { at: number; host: string; release: Release }): Plan[] => [
  { at: options.at, effect: { kind: 'host-down', host: options.host } },
  {
    at: options.at + service.restartSeconds,
    effect: { kind: 'host-up', host: options.host, release: options.release },
  },
]

/** A host as it starts: nothing leaked, nothing waiting; warm only where it has run for a while. */
export const newHost = (
  name: string,
  { warmth = 1, release }: { warmth?: number; release: Release },
): Host => ({
  name,
  state: 'up',
  returnsTo: 'up',
  release,
  leaked: 0,
  warmth,
  waiting: [],
  held: [],
  answerMs: 80,
  credit: 0,
})

/** `o1` and so on, from 0. */
export const hostName = (index: number): string => `o${index + 1}`

/** The host that a seed breaks, where one is broken. */
export const brokenHost = ({ seed }: Pick<World, 'seed'>): string =>
  hostName(Math.floor(noise(seed, 0, 9) * service.hosts))
