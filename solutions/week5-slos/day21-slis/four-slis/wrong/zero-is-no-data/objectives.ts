// fails: tells no data from a verdict | 0 a second was taken for a missing value.
import { availability, errorRate } from './availability.ts'
import { percentile, shareWithin } from './latency.ts'
import { throughput } from './throughput.ts'
import type { Evaluation, Exchange, Measure, Sli, Span } from './types.ts'

export function evaluate(slis: Sli[], log: Exchange[], now: number): Evaluation[] {
  return slis.map((sli) => {
    const span = { from: now - sli.windowMs, to: now }
    const recent = log.filter(({ at }) => at >= span.from && at < span.to)
    const value = measure(sli.measure, recent, span)
    return { name: sli.name, value, verdict: decide(sli, value) }
  })
}

const measure = (what: Measure, log: Exchange[], span: Span): number | undefined => {
  if (what.kind === 'availability') return availability(log)
  if (what.kind === 'error-rate') return errorRate(log)
  if (what.kind === 'within') return shareWithin(log, what.thresholdMs)
  if (what.kind === 'throughput') return throughput(log, span)
  const good = log.filter(({ outcome }) => outcome === 'good')
  return percentile(
    good.map(({ ms }) => ms),
    what.p,
  )
}

const decide = ({ better, target }: Sli, value: number | undefined): Evaluation['verdict'] => {
  if (!value) return 'no data'
  const isMet = better === 'higher' ? value >= target : value <= target
  return isMet ? 'met' : 'missed'
}
