import type { Sample } from './sample.ts'
import { service } from './service.ts'
import type { World } from './world.ts'

/** What a second leaves behind: connections that leaked, caches that filled, logins that failed. */
export const wear = (world: World, sample: Sample): void => {
  const { mechanism, payments } = world
  for (const host of world.hosts) {
    if (host.state === 'down') continue
    const seen = sample.hosts.find(({ name }) => name === host.name)
    const taken = seen?.taken ?? 0
    if (mechanism.kind === 'leak' && host.release === 'last') {
      const orders = (taken * service.demand.order) / (service.demand.order + service.demand.read)
      host.leaked = Math.min(service.pool, host.leaked + orders * mechanism.perOrder)
    }
    host.warmth = Math.min(1, host.warmth + (taken > 0 ? 1 / service.warmingSeconds : 0))
    host.answerMs = (host.answerMs + (seen?.answerMs ?? host.answerMs)) / 2
  }
  if (mechanism.kind !== 'token') return
  payments.failedLogins = payments.failedLogins * 0.98 + sample.payments.refused
  if (payments.failedLogins > mechanism.lockAfter) payments.isLocked = true
}
