import { nearestName, printable } from '@firedrill/course'
import { service } from '../world/service.ts'
import { type Command, type Metric, metrics } from './command.ts'

/** A line understood, or what is wrong with it and how it is done. */
export type Parsed = { ok: true; command: Command } | { ok: false; why: string }

/** Understands a line of the console. Takes any text, of any length. */
export const parseCommand = (line: string): Parsed => {
  const words = printable(line.slice(0, longest)).trim().toLowerCase().split(/\s+/)
  const [verb = '', ...rest] = words
  if (line.trim().length > longest) return no('That is too long for a command.')
  if (verb === '') return no('')
  if (Object.hasOwn(verbs, verb)) return verbs[verb]?.(rest) ?? no('')
  const nearest = elsewhere.get(verb) ?? nearestName(verb, Object.keys(verbs))
  const hint = nearest ? `Did you mean ${nearest}?` : '`help` lists the commands.'
  return no(`There is no command "${verb.slice(0, 20)}". ${hint}`)
}

/** The words that a line may go on with, for Tab. */
export const verbNames = (): string[] =>
  Object.keys(verbs).filter((verb) => !['?', 'exit', 'q'].includes(verb))

/** Whether a line is a command. */
export const understands = (line: string): boolean => parseCommand(line).ok

/** What other consoles call it. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['tail', 'logs'],
  ['grep', 'logs'],
  ['errors', 'graph bad'],
  ['status', 'dash'],
  ['top', 'hosts'],
  ['ps', 'hosts'],
  ['sleep', 'wait'],
])

const longest = 200

const yes = (command: Command): Parsed => ({ ok: true, command })
const no = (why: string): Parsed => ({ ok: false, why })

const bare =
  (command: Command) =>
  (rest: string[]): Parsed =>
    rest.length === 0 ? yes(command) : no(`${command.kind} stands alone.`)

const parseGraph = ([name = '', span, ...more]: string[]): Parsed => {
  const metric = metrics.find((one) => one === name)
  const minutes = span === undefined ? 5 : Number(/^([1-9]|10)m?$/.exec(span)?.[1] ?? Number.NaN)
  if (metric && more.length === 0 && !Number.isNaN(minutes)) return yes({ kind: 'graph', metric, minutes })
  if (metric) return no('A graph spans 1 to 10 minutes: graph pool 10m.')
  const nearest = nearestName(name, metrics) as Metric | null
  return no(`A graph is of one of: ${metrics.join(', ')}.${nearest ? ` Did you mean ${nearest}?` : ''}`)
}

const parseHost = (kind: 'restart' | 'drain' | 'undrain', [name = '', ...more]: string[]): Parsed => {
  const isHost = /^o[1-9]$/.test(name) || (kind === 'restart' && name === 'all')
  return isHost && more.length === 0
    ? yes({ kind, host: name })
    : no(`Which host? As in: ${kind} o2${kind === 'restart' ? ', or restart all' : ''}.`)
}

const parseSet = ([what = '', ...rest]: string[]): Parsed => {
  const [first = '', second = '', ...more] = rest
  switch (what) {
    case 'retries':
      return /^[0-5]$/.test(first) && second === ''
        ? yes({ kind: 'set-retries', retries: Number(first) })
        : no('Retries are 0 to 5: set retries 1.')
    case 'retry-budget': {
      if (first === 'off' && second === '') return yes({ kind: 'set-retry-budget', percent: null })
      const percent = Number(/^(\d{1,3})%?$/.exec(first)?.[1] ?? Number.NaN)
      return percent >= 0 && percent <= 100 && second === ''
        ? yes({ kind: 'set-retry-budget', percent })
        : no('A retry budget is 0 to 100 % of the requests, or off: set retry-budget 10%.')
    }
    case 'timeout': {
      const ms = second === 'off' ? null : Number(/^([1-9]\d{0,4})(?:ms)?$/.exec(second)?.[1] ?? Number.NaN)
      const isNamed = first === 'payments' || first === 'estimates'
      return isNamed && !Number.isNaN(ms) && more.length === 0
        ? yes({ kind: 'set-timeout', of: first, ms })
        : no('A timeout is of payments or estimates, in milliseconds or off: set timeout payments 500.')
    }
    case 'balancer':
      return (first === 'round-robin' || first === 'least-connections') && second === ''
        ? yes({ kind: 'set-balancer', balancer: first })
        : no('The balancer is least-connections or round-robin.')
    default:
      return no('What can be set: retries, retry-budget, timeout, balancer. `config` shows them.')
  }
}

const parseScale = ([text = '', ...more]: string[]): Parsed =>
  /^[1-9]$/.test(text) && Number(text) <= service.mostHosts && more.length === 0
    ? yes({ kind: 'scale', hosts: Number(text) })
    : no(`How many hosts? At most ${service.mostHosts}: scale 6.`)

const parseRollback = ([text = '', ...more]: string[]): Parsed =>
  /^#?\d{1,6}$/.test(text) && more.length === 0
    ? yes({ kind: 'rollback', deploy: Number(text.replace('#', '')) })
    : no('Which deploy? `deploys` lists them: rollback 118.')

const parseWait = ([text = '', ...more]: string[]): Parsed => {
  const [, amount = '', unit = 's'] = /^(\d{1,3})(s|m)?$/.exec(text) ?? []
  const seconds = Number(amount) * (unit === 'm' ? 60 : 1)
  return seconds >= 1 && seconds <= 300 && more.length === 0
    ? yes({ kind: 'wait', seconds })
    : no('Wait for 1 second to 5 minutes: wait 30s, wait 2m.')
}

const parseFixed =
  (expected: string, command: Command) =>
  (rest: string[]): Parsed =>
    rest.join(' ') === expected ? yes(command) : no(`It is "${command.kind} ${expected}".`)

const parseFeature = (rest: string[]): Parsed => {
  const [name, how, ...more] = rest
  return name === 'estimates' && (how === 'on' || how === 'off') && more.length === 0
    ? yes({ kind: 'feature', isOn: how === 'on' })
    : no('It is "feature estimates off" or "feature estimates on".')
}

const parseHelp = ([verb]: string[]): Parsed =>
  yes({ kind: 'help', of: verb !== undefined && Object.hasOwn(verbs, verb) ? verb : null })

const verbs: Record<string, (rest: string[]) => Parsed> = {
  dash: bare({ kind: 'dash' }),
  graph: parseGraph,
  logs: (words) => yes({ kind: 'logs', words }),
  hosts: bare({ kind: 'hosts' }),
  deploys: bare({ kind: 'deploys' }),
  config: bare({ kind: 'config' }),
  rollback: parseRollback,
  restart: (rest) => parseHost('restart', rest),
  drain: (rest) => parseHost('drain', rest),
  undrain: (rest) => parseHost('undrain', rest),
  scale: parseScale,
  set: parseSet,
  feature: parseFeature,
  rotate: parseFixed('token', { kind: 'rotate' }),
  unlock: parseFixed('payments', { kind: 'unlock' }),
  wait: parseWait,
  help: parseHelp,
  '?': parseHelp,
  quit: bare({ kind: 'quit' }),
  exit: bare({ kind: 'quit' }),
  q: bare({ kind: 'quit' }),
}
