// fails: adds percent of what it cannot buy | uplink, 0.3 Gbit/s there, 0.33 Gbit/s needed: you gave 'uplink: add 10.1 %' (required: 'uplink: add 10 %'). Somebody asks for what the line says.
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
  const amount = good === undefined ? Math.ceil((missing / have) * 1_000) / 10 : roundUp(missing / good.size)
  return amount > 0 ? `${metric}: add ${amount} ${good?.name ?? '%'}` : `${metric}: enough`
}
