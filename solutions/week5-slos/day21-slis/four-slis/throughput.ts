import type { Exchange, Span } from './types.ts'

export function throughput(log: Exchange[], { from, to }: Span): number {
  if (!(to > from)) throw new RangeError(`The span from ${from} to ${to} has no length`)
  const valid = log.filter(({ at, outcome }) => at >= from && at < to && outcome !== 'invalid')
  return valid.length / ((to - from) / 1_000)
}
