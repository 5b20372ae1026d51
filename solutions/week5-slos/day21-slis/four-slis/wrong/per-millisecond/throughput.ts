// fails: counts what came in its span per second | 3 good and 1 bad in 4 s, 2 invalid among them: you gave 0.001 (required: 1). Capacity is planned for load that nobody has measured.
import type { Exchange, Span } from './types.ts'

export function throughput(log: Exchange[], { from, to }: Span): number {
  if (!(to > from)) throw new RangeError(`The span from ${from} to ${to} has no length`)
  const valid = log.filter(({ at, outcome }) => at >= from && at < to && outcome !== 'invalid')
  return valid.length / (to - from)
}
