import type { Need } from './types.ts'

export function recommend({ metric, unit, have, need }: Need): string {
  if (!(have > 0 && have < Infinity && need >= 0 && need < Infinity)) throw new RangeError(metric)
  const [amount, name] = goods(unit, need - have, have)
  return amount <= 0 ? `${metric}: enough` : `${metric}: add ${String(amount)} ${name}`
}

const goods = (unit: string, missing: number, have: number): [amount: number, name: string] => {
  switch (unit) {
    case 'm':
      return [pieces(missing / 1000), 'CPU']
    case 'MiB':
      return [pieces(missing / 1024), 'GiB']
    case 'GB':
      return [pieces(missing / 1000), 'TB']
    default:
      return [pieces((1000 * missing) / have) / 10, '%']
  }
}

const pieces = (exact: number): number => {
  const floor = Math.floor(exact)
  return exact - floor < 1e-9 ? floor : floor + 1
}
