import { service } from './service.ts'
import type { Cohort, Config, Host } from './world.ts'

/**
 * Shares attempts out among the hosts that take any. Least connections keeps as many open on each, so that by Little's
 * law a host is given attempts in inverse proportion to the time its answers take; round robin gives each the same.
 */
export const balance = (
  cohorts: readonly Cohort[],
  { hosts, config }: { hosts: readonly Host[]; config: Pick<Config, 'balancer'> },
): { host: Host; cohort: Cohort }[] => {
  const open = hosts.filter(({ state }) => state === 'up')
  const weights = open.map(({ answerMs }) =>
    config.balancer === 'round-robin' ? 1 : 1 / Math.max(1, answerMs),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return cohorts.flatMap((cohort, turn) => {
    let left = cohort.count
    let rest = total
    // What does not divide falls on another host each second.
    const first = (cohort.at + turn + service.mostHosts * 1_000) % Math.max(1, open.length)
    return [...open.keys()].flatMap((step) => {
      const index = (first + step) % open.length
      const weight = weights[index] ?? 0
      const count = step === open.length - 1 ? left : Math.round((left * weight) / rest)
      left -= count
      rest -= weight
      const host = open[index]
      return host && count > 0 ? [{ host, cohort: { ...cohort, count } }] : []
    })
  })
}
