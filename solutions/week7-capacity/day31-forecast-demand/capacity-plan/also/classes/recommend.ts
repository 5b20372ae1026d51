import type { Need } from './types.ts'

export function recommend({ metric, unit, have, need }: Need): string {
  if (!(have > 0 && have < Infinity && need >= 0 && need < Infinity)) throw new RangeError(metric)
  if (need <= have) return `${metric}: enough`
  switch (unit) {
    case 'm':
      return `${metric}: add ${pieces((need - have) / 1000)} CPU`
    case 'MiB':
      return `${metric}: add ${pieces((need - have) / 1024)} GiB`
    case 'GB':
      return `${metric}: add ${pieces((need - have) / 1000)} TB`
    default:
      return `${metric}: add ${String(pieces((1000 * (need - have)) / have) / 10)} %`
  }
}

const pieces = (exact: number): number => {
  const floor = Math.floor(exact)
  return exact - floor < 1e-9 ? floor : floor + 1
}
