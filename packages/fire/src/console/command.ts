/** The signals that can be drawn. */
export const metrics = [
  'requests',
  'bad',
  'latency',
  'traffic',
  'pool',
  'waiting',
  'retries',
  'db',
  'cache',
  'payments',
  'estimates',
] as const

/** One of them. */
export type Metric = (typeof metrics)[number]

/** What a learner does at the console. */
export type Command = Look | Act | { kind: 'wait'; seconds: number } | Help | { kind: 'quit' }

/** The commands there are; of one of them where it is named. */
export interface Help {
  kind: 'help'
  of: string | null
}

/** To look at something changes nothing but the time. */
export type Look =
  | { kind: 'dash' }
  | { kind: 'graph'; metric: Metric; minutes: number }
  | { kind: 'logs'; words: string[] }
  | { kind: 'hosts' }
  | { kind: 'deploys' }
  | { kind: 'config' }

/** To act on the service. */
export type Act =
  | { kind: 'rollback'; deploy: number }
  | { kind: 'restart'; host: string }
  | { kind: 'drain'; host: string }
  | { kind: 'undrain'; host: string }
  | { kind: 'scale'; hosts: number }
  | { kind: 'set-retries'; retries: number }
  | { kind: 'set-retry-budget'; percent: number | null }
  | { kind: 'set-timeout'; of: 'payments' | 'estimates'; ms: number | null }
  | { kind: 'set-balancer'; balancer: 'least-connections' | 'round-robin' }
  | { kind: 'feature'; isOn: boolean }
  | { kind: 'rotate' }
  | { kind: 'unlock' }

/** What a command takes, in virtual seconds. */
export const costs: Readonly<Record<Command['kind'], number>> = {
  dash: 0,
  graph: 5,
  logs: 10,
  hosts: 5,
  deploys: 5,
  config: 5,
  rollback: 10,
  restart: 10,
  drain: 10,
  undrain: 10,
  scale: 10,
  'set-retries': 10,
  'set-retry-budget': 10,
  'set-timeout': 10,
  'set-balancer': 10,
  feature: 10,
  rotate: 10,
  unlock: 10,
  wait: 0,
  help: 0,
  quit: 0,
}

/** Whether a command looks at it. */
export const isLook = (command: Command): command is Look => looks.has(command.kind)

const looks = new Set<Command['kind']>(['dash', 'graph', 'logs', 'hosts', 'deploys', 'config'])
