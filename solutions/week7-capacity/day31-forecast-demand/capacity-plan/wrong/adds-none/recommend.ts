// fails: tells what there is enough of | photos, 0.3 GB there, 0.30000000000000004 GB needed: you gave 'photos: add 0 TB' (required: 'photos: enough'). Whoever reads the line has to ask what is meant by it.
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
  return missing > 0 ? `${metric}: add ${amount} ${good?.name ?? '%'}` : `${metric}: enough`
}
