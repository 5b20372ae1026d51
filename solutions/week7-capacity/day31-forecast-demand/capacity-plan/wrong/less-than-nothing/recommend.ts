// fails: tells what there is enough of | api, 9500 m there, 2000 m needed: you gave 'api: add -7 CPU' (required: 'api: enough'). Whoever reads the line has to ask what is meant by it.
import { refuseUnless, roundUp } from './servers.ts'
import type { Need } from './types.ts'

const goods = new Map([
  ['m', { name: 'CPU', size: 1_000 }],
  ['MiB', { name: 'GiB', size: 1_024 }],
  ['GB', { name: 'TB', size: 1_000 }],
])

export function recommend({ metric, unit, have, need }: Need): string {
  refuseUnless(Number.isFinite(have) && have > 0, `${have} there`)
  refuseUnless(Number.isFinite(need) && need >= 0, `${need} needed`)
  const good = goods.get(unit)
  const missing = need - have
  const amount = good === undefined ? roundUp((missing / have) * 1_000) / 10 : roundUp(missing / good.size)
  return amount !== 0 ? `${metric}: add ${amount} ${good?.name ?? '%'}` : `${metric}: enough`
}
