import type { Edge } from './edge.ts'
import { type Effect, newHost, type World } from './world.ts'

/** Has a world's plans that are due happen. What waited on a host that goes away fails. */
export const applyPlans = (world: World, edge: Edge): void => {
  const due = world.plans.filter(({ at }) => at <= world.at)
  world.plans = world.plans.filter(({ at }) => at > world.at)
  for (const { effect } of due) applyEffect(world, effect, edge)
}

const applyEffect = (world: World, effect: Effect, edge: Edge): void => {
  switch (effect.kind) {
    case 'host-down': {
      const host = world.hosts.find(({ name }) => name === effect.host)
      if (!host) return
      for (const cohort of host.waiting) {
        if (!cohort.isAbandoned) edge.failed(cohort, cohort.count, { status: 502, ms: 500, again: 'next' })
      }
      const returnsTo = host.state === 'draining' ? 'draining' : 'up'
      Object.assign(host, { state: 'down', returnsTo, waiting: [], held: [], leaked: 0, credit: 0 })
      return
    }
    case 'host-up':
      world.hosts = world.hosts.map((host) =>
        host.name === effect.host
          ? { ...newHost(host.name, { warmth: 0, release: effect.release }), state: host.returnsTo }
          : host,
      )
      return
    case 'host-new':
      world.hosts.push(newHost(effect.host, { warmth: 0, release: world.release }))
      return
    case 'token-rotated':
      world.payments.token = 'valid'
      return
    default:
      Object.assign(world.payments, { isLocked: false, failedLogins: 0 })
  }
}
