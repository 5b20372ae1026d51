import type { FireDrill } from '../drill/fire-drill.ts'
import { service } from '../world/service.ts'
import { type Effect, hostName, restartPlans, rollOut, type World } from '../world/world.ts'
import type { Act } from './command.ts'

/** What became of an act: another world and a sentence, or why nothing was done. */
export type Acted = { isDone: true; world: World; said: string } | { isDone: false; said: string }

/** Acts on a world, at once. What takes time is planned. */
export const act = (world: World, command: Act, { deploys }: Pick<FireDrill, 'deploys'>): Acted => {
  switch (command.kind) {
    case 'rollback':
      return rollBack(world, command.deploy, deploys)
    case 'restart':
      return restart(world, command.host)
    case 'drain':
    case 'undrain':
      return drain(world, command.host, command.kind === 'drain')
    case 'scale':
      return scale(world, command.hosts)
    case 'set-retries':
      return set(world, { retries: command.retries }, `The edge ${triesAgain(command.retries)}.`)
    case 'set-retry-budget':
      return setBudget(world, command.percent)
    case 'set-timeout': {
      const { of, ms } = command
      const timeouts = { ...world.config.timeouts, [of]: ms }
      const said = `Calls to ${of} ${ms === null ? 'have no timeout' : `end after ${ms} ms`}.`
      return set(world, { timeouts }, said)
    }
    case 'set-balancer':
      return set(world, { balancer: command.balancer }, `The balancer goes by ${command.balancer}.`)
    case 'feature': {
      const { isOn } = command
      const said = isOn ? 'Answers name a day of delivery.' : 'Answers no longer name a day of delivery.'
      return set(world, { hasEstimates: isOn }, said)
    }
    case 'rotate':
      return plan(world, 30, { kind: 'token-rotated' }, 'A new token is on its way to the hosts: 30 s.')
    default:
      return plan(world, 30, { kind: 'payments-unlocked' }, 'The payments team unlocks our client: 30 s.')
  }
}

const no = (said: string): Acted => ({ isDone: false, said })

const set = (world: World, change: Partial<World['config']>, said: string): Acted => ({
  isDone: true,
  world: { ...world, config: { ...world.config, ...change } },
  said,
})

const plan = (world: World, seconds: number, effect: Effect, said: string): Acted => ({
  isDone: true,
  world: { ...world, plans: [...world.plans, { at: world.at + seconds, effect }] },
  said,
})

const setBudget = (world: World, percent: number | null): Acted =>
  set(
    world,
    { retryBudget: percent === null ? null : percent / 100 },
    percent === null ? 'Retries have no budget.' : `Retries may be ${percent} % of the requests.`,
  )

const rollBack = (world: World, id: number, deploys: FireDrill['deploys']): Acted => {
  const deploy = deploys.find((one) => one.id === id)
  if (!deploy) return no(`There is no deploy ${id}. \`deploys\` lists them.`)
  if (deploy.service !== 'orders') {
    return { isDone: true, world, said: `${deploy.service} is rolled back by its team.` }
  }
  if (world.release === 'before') return no('orders runs the release before already.')
  const plans = rollOut({ from: world.at + 1, release: 'before', hosts: world.hosts.length })
  return {
    isDone: true,
    // A restart that is under way would bring the release back.
    world: { ...world, release: 'before', plans: [...world.plans.filter(isNoHost), ...plans] },
    said: `orders is rolled back, host after host: ${world.hosts.length * service.restartSeconds} s.`,
  }
}

const isNoHost = ({ effect }: World['plans'][number]): boolean =>
  effect.kind !== 'host-down' && effect.kind !== 'host-up'

const restart = (world: World, name: string): Acted => {
  const hosts = world.hosts.filter((host) => name === 'all' || host.name === name)
  if (hosts.length === 0) return no(`There is no host ${name}. \`hosts\` lists them.`)
  const up = hosts.filter(({ state }) => state !== 'down')
  if (up.length === 0) return no(`${name} is restarting already.`)
  const plans = up.flatMap((host) =>
    restartPlans({ at: world.at + 1, host: host.name, release: host.release }),
  )
  return {
    isDone: true,
    world: { ...world, plans: [...world.plans, ...plans] },
    said: `${up.map((host) => host.name).join(', ')} restarts: away for ${service.restartSeconds} s.`,
  }
}

const drain = (world: World, name: string, isOut: boolean): Acted => {
  const host = world.hosts.find((one) => one.name === name)
  if (!host) return no(`There is no host ${name}. \`hosts\` lists them.`)
  if (host.state === 'down') return no(`${name} is restarting: it takes nothing as it is.`)
  if ((host.state === 'draining') === isOut) return no(`${name} is ${isOut ? 'drained' : 'in'} already.`)
  const others = world.hosts.filter(({ state }) => state === 'up').length
  if (isOut && others < 2) return no(`${name} is the last host that takes requests. It stays.`)
  const hosts = world.hosts.map((one) =>
    one === host ? { ...one, state: isOut ? ('draining' as const) : ('up' as const) } : one,
  )
  const said = isOut ? `${name} takes no new requests.` : `${name} takes requests again.`
  return { isDone: true, world: { ...world, hosts }, said }
}

const scale = (world: World, wanted: number): Acted => {
  const coming = world.plans.filter(({ effect }) => effect.kind === 'host-new').length
  const here = world.hosts.length + coming
  if (wanted <= here) return no(`There are ${here} hosts. Scaling down is for another night.`)
  const plans = Array.from({ length: wanted - here }, (_, index) => ({
    at: world.at + service.bootSeconds,
    effect: { kind: 'host-new' as const, host: hostName(here + index) },
  }))
  return {
    isDone: true,
    world: { ...world, plans: [...world.plans, ...plans] },
    said: `${wanted - here} hosts are coming: ${service.bootSeconds} s.`,
  }
}

const triesAgain = (retries: number): string => {
  if (retries === 0) return 'does not try again'
  return `tries again ${retries === 1 ? 'once' : `up to ${retries} times`}`
}
