import type { Fire } from '../fire/fire.ts'
import type { Host } from '../world/world.ts'
import { minutesOf, timeOfDay } from './clock.ts'
import type { Look } from './command.ts'
import { drawMetric } from './metric.ts'
import { readLogs } from './logs.ts'
import type { Told } from './told.ts'

/** Lines that `logs` shows: those that were written last. */
const logLines = 12

/** What a look shows. */
export const look = (fire: Fire, command: Look): Told[] => {
  switch (command.kind) {
    case 'dash':
      return [{ kind: 'dash' }]
    case 'graph':
      return [drawMetric(fire, command)]
    case 'logs':
      return [tellLogs(fire, command.words)]
    case 'hosts':
      return [tellHosts(fire)]
    case 'deploys':
      return [tellDeploys(fire)]
    default:
      return [tellConfig(fire)]
  }
}

const tellLogs = (fire: Fire, words: string[]): Told => ({
  kind: 'log',
  lines: readLogs(fire, words).slice(-logLines),
  none: 'No line of the last five minutes holds that.',
})

const tellHosts = ({ samples, world }: Fire): Told => {
  const last = samples.slice(-10)
  const rows = world.hosts.map((host): string[] => {
    const seen = last.flatMap(({ hosts }) => hosts.filter(({ name }) => name === host.name))
    const sum = (of: (one: (typeof seen)[number]) => number): number =>
      seen.reduce((total, one) => total + of(one), 0)
    const attempts = sum((one) => one.attempts)
    const now = seen.at(-1)
    return [
      host.name,
      states[host.state],
      releases[host.release],
      `${Math.round(attempts / Math.max(1, seen.length))}/s`,
      attempts === 0 ? '-' : `${Math.min(100, Math.round((sum((one) => one.failures) / attempts) * 100))} %`,
      now && host.state !== 'down' ? `${Math.round(now.inUse)} of ${now.pool}` : '-',
      String(now?.waiting ?? 0),
    ]
  })
  return { kind: 'table', head: ['host', 'state', 'release', 'asked', 'failed', 'in use', 'waiting'], rows }
}

const states: Record<Host['state'], string> = { up: 'up', draining: 'drained', down: 'restarting' }
const releases: Record<Host['release'], string> = { last: 'new', before: 'old' }

const tellDeploys = ({ drill, world }: Fire): Told => ({
  kind: 'table',
  head: ['deploy', 'at', 'ago', 'service', 'what'],
  rows: drill.deploys.map((one) => [
    `#${one.id}`,
    timeOfDay(drill, one.at).slice(0, 5),
    minutesOf(world.at - one.at),
    one.service,
    one.what,
  ]),
})

const tellConfig = ({ world }: Fire): Told => {
  const { retries, retryBudget, timeouts, hasEstimates, balancer } = world.config
  return {
    kind: 'table',
    head: ['setting', 'value'],
    rows: [
      ['edge: retries', String(retries)],
      ['edge: retry-budget', retryBudget === null ? 'off' : `${Math.round(retryBudget * 100)} % of requests`],
      ['edge: timeout of an attempt', '1000 ms (fixed)'],
      ['edge: balancer', balancer],
      ['timeout payments', limit(timeouts.payments)],
      ['timeout estimates', limit(timeouts.estimates)],
      ['feature estimates', hasEstimates ? 'on' : 'off'],
      ['connections of a host', '40, and 200 may wait (fixed)'],
    ],
  }
}

const limit = (ms: number | null): string => (ms === null ? 'none' : `${ms} ms`)
