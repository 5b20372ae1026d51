// fails: counts what came in its span per second | From 10,000 up to 14,000 ms, one each at 9,999, 10,000, 13,999 and 14,000: you gave 0.75 (required: 0.5). Whoever comes on the border is counted in two spans, or in none.
import type { Exchange, Span } from './types.ts'

export function throughput(log: Exchange[], { from, to }: Span): number {
  if (!(to > from)) throw new RangeError(`The span from ${from} to ${to} has no length`)
  const valid = log.filter(({ at, outcome }) => at >= from && at <= to && outcome !== 'invalid')
  return valid.length / ((to - from) / 1_000)
}
