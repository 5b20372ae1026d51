import { metrics } from './command.ts'
import { titles } from './metric.ts'

/** Every command with what it does, as help shows it; the time it takes is the service's own. */
export const helpRows: readonly (readonly [string, string])[] = [
  ['dash', 'the dashboard, 0 s'],
  ['graph <signal> [10m]', `${metrics.join(' ')}, 5 s; \`help graph\` explains them`],
  ['logs [word ...]', 'what was logged in five minutes, each line once, with every word in it, 10 s'],
  ['hosts', 'each host as it is now, 5 s'],
  ['deploys', 'what went out lately, 5 s'],
  ['config', 'timeouts, retries, features, 5 s'],
  ['rollback <deploy>', 'host after host, 10 s and the time that takes'],
  ['restart <host|all>', 'away for 15 s, then with an empty cache'],
  ['drain|undrain <host>', 'takes a host out of the balancer, or back'],
  ['scale <hosts>', 'more hosts, up to 8; they need 45 s to come'],
  ['set retries <n>', 'how often the edge tries again'],
  ['set retry-budget <n%|off>', 'retries as a share of requests, at most'],
  ['set timeout <name> <ms|off>', 'of payments or estimates'],
  ['set balancer <name>', 'least-connections or round-robin'],
  ['feature estimates on|off', 'days of delivery in the answers'],
  ['rotate token', 'a new token for payments; hosts have it after 30 s'],
  ['unlock payments', 'asks the payments team to unlock our client, 30 s'],
  ['wait <30s|2m>', 'lets time go by; it stops when the fire ends'],
  ['quit', 'gives up, and shows what it was'],
]

/** The rows of help for all commands, or for one; of `graph` each signal has its own. */
export const helpOf = (verb: string | null): (readonly [string, string])[] => {
  const rows = helpRows.filter(([usage]) => verb === null || verbsOf(usage).includes(verb))
  if (rows.length === 0) return [...helpRows]
  return [...rows, ...(verb === 'graph' ? metrics.map((one) => [`  ${one}`, titles[one]] as const) : [])]
}

const verbsOf = (usage: string): string[] => (usage.split(' ')[0] ?? '').split('|')
