import type { Fire } from '../fire/fire.ts'
import { noise } from '../world/noise.ts'
import type { HostSample, Sample } from '../world/sample.ts'
import { service } from '../world/service.ts'
import { brokenHost } from '../world/world.ts'
import { timeOfDay } from './clock.ts'

/** How far back logs go, in seconds. */
const kept = 300

/** A line of the log; `at` is in seconds since the page. */
interface LogLine {
  at: number
  text: string
}

/**
 * What the log of the last minutes holds, with every word in it: each line once, with how often it stands there and
 * since when, the one that was written last at the end.
 */
export const readLogs = (fire: Fire, words: readonly string[]): string[] => {
  const groups = new Map<string, { first: number; last: LogLine; times: number }>()
  for (const line of logsOf(fire)) {
    if (!words.every((word) => line.text.toLowerCase().includes(word))) continue
    const key = line.text.replaceAll(/\d+ ms/g, 'ms')
    const known = groups.get(key)
    groups.delete(key)
    groups.set(key, { first: known?.first ?? line.at, last: line, times: (known?.times ?? 0) + 1 })
  }
  return [...groups.values()].map(({ first, last, times }) => {
    const from = timeOfDay(fire.drill, first)
    const to = times === 1 ? '' : `-${timeOfDay(fire.drill, last.at).slice(3)}`
    return `${`${from}${to}`.padEnd(14)} ${`${times}x`.padStart(3)} ${last.text}`
  })
}

/** The service's log, oldest first: a few lines of each second, of what happened most. */
const logsOf = (fire: Fire): LogLine[] => {
  const from = Math.max(1, fire.samples.length - kept)
  return fire.samples.slice(from).flatMap((sample, index) => {
    const before = fire.samples[from + index - 1]
    const told = [
      ...changes(before, sample),
      ...chatter(fire, sample.at),
      ...(sample.at % 3 === 0 ? oneOf(fire, sample, troubles(fire, sample)) : []),
      ...(sample.at % 7 === 0 ? calm(fire, sample) : []),
    ]
    return told.map((text) => ({ at: sample.at, text }))
  })
}

const changes = (before: Sample | undefined, { hosts, db }: Sample): string[] => {
  if (!before) return []
  const ofHosts = hosts.flatMap((host): string[] => {
    const old = before.hosts.find(({ name }) => name === host.name)
    if (old?.state === host.state) return []
    if (host.state === 'down') return [`${host.name} INFO  stopping`]
    if (host.state === 'draining') return [`${host.name} INFO  drained`]
    return [`${host.name} INFO  listening${old?.state === 'draining' ? '' : ', cache empty'}`]
  })
  const isBack = before.db.capacity === 0 && db.capacity > 0
  const isGone = before.db.capacity > 0 && db.capacity === 0
  return [
    ...ofHosts,
    ...(isGone ? ['db ERROR db-1 is gone, electing a new primary'] : []),
    ...(isBack ? ['db INFO  db-2 is primary, all replicas in step'] : []),
  ]
}

const chatter = ({ drill, seed }: Fire, at: number): string[] =>
  drill.chatter
    .filter(
      ({ every }, index) =>
        (((at + Math.floor(noise(seed, index, 8) * every)) % every) + every) % every === 0,
    )
    .map(({ text }) => text)

/** What went wrong in a second, one line for each host and kind. */
const troubles = (fire: Fire, { at, hosts, payments, estimates, statuses }: Sample): string[] => {
  const { mechanism } = fire.world
  const limits = fire.world.config.timeouts
  const lines = hosts.flatMap((host): string[] => {
    const isBroken = mechanism.kind === 'blackhole' && host.name === brokenHost(fire.world)
    if (isBroken && host.failures > 0) return [`${host.name} ERROR ${fire.fault.failureLog}`]
    return [
      ...(host.refused > 0 ? [full(host)] : []),
      ...(host.failures > host.refused && host.waiting > 50
        ? [`edge WARN  504 from ${host.name}: no answer in 1000 ms`]
        : []),
    ]
  })
  const takers = hosts.filter(({ taken }) => taken > 0)
  const host = takers[Math.floor(noise(fire.seed, at, 4) * takers.length)]?.name ?? 'edge'
  return [
    ...lines,
    ...(payments.answer === 'unknown-token' && payments.calls > 0
      ? [`${host} ERROR POST /orders 502: payments answered 401 unknown token`]
      : []),
    ...(payments.answer === 'locked' && payments.calls > 0
      ? [`${host} ERROR POST /orders 502: payments answered 403 client locked`]
      : []),
    ...(payments.answer === 'ok' && limits.payments !== null && limits.payments < payments.ms
      ? [`${host} ERROR POST /orders 502: payments gave no answer in ${limits.payments} ms`]
      : []),
    ...(estimates.timeouts > 0
      ? [`${host} WARN  estimates gave no answer in ${limits.estimates} ms: left out`]
      : []),
    ...(estimates.calls > 0 && estimates.ms > 1_000 && limits.estimates === null
      ? [
          `${host} INFO  GET /orders 200 after ${Math.round(estimates.ms + 40)} ms (estimates took ${Math.round(estimates.ms)} ms), caller gone`,
        ]
      : []),
    ...(statuses[503] > 0 && lines.length === 0 ? ['edge ERROR 503: no host takes requests'] : []),
  ]
}

const full = ({ name, inUse, pool }: HostSample): string =>
  `${name} WARN  503 queue full: ${service.queue} wait, ${Math.round(inUse)} of ${pool} in use`

const oneOf = ({ seed }: Fire, { at }: Sample, lines: string[]): string[] => {
  const line = lines[Math.floor(noise(seed, at, 6) * lines.length)]
  return line === undefined ? [] : [line]
}

const calm = ({ seed }: Fire, { at, hosts, p50, good }: Sample): string[] => {
  const open = hosts.filter(({ taken }) => taken > 0)
  const host = open[Math.floor(noise(seed, at, 7) * open.length)]
  return host && good > 0 && p50 !== null
    ? [`${host.name} INFO  GET /orders 200 after ${Math.round(p50)} ms`]
    : []
}
