// fails: refuses a span without length | From 10,000 to 10000: you gave NaN (required: a RangeError). A typing error in a span becomes a value on the board.
import type { Exchange, Span } from './types.ts'

export function throughput(log: Exchange[], { from, to }: Span): number {
  const valid = log.filter(({ at, outcome }) => at >= from && at < to && outcome !== 'invalid')
  return valid.length / ((to - from) / 1_000)
}
