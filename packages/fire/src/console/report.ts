import type { Fire } from '../fire/fire.ts'
import type { Effect } from '../world/world.ts'
import type { Told } from './told.ts'

/** What was begun earlier and came about between two moments of a fire: a sentence each. */
export const reportPlans = (before: Pick<Fire, 'world'>, after: Pick<Fire, 'world'>): Told[] =>
  before.world.plans
    .filter(({ at }) => at <= after.world.at)
    .toSorted((one, other) => one.at - other.at)
    .flatMap(({ effect }): Told[] => {
      const text = sentence(effect)
      return text === null ? [] : [{ kind: 'say', text, tone: 'plain' }]
    })

/** A host that goes away was told when it was asked to. */
const sentence = (effect: Effect): string | null => {
  switch (effect.kind) {
    case 'host-down':
      return null
    case 'host-up':
      return `${effect.host} is back, with an empty cache${effect.release === 'before' ? ' and the release before' : ''}.`
    case 'host-new':
      return `${effect.host} is there, with an empty cache.`
    case 'token-rotated':
      return 'The hosts have the new token.'
    default:
      return 'Payments has unlocked our client.'
  }
}
