import { availability, errorRate } from './availability.ts'
import { percentile, shareWithin } from './latency.ts'
import { throughput } from './throughput.ts'
import type { Exchange, Sli, Span } from './types.ts'

const measures = {
  availability,
  'error-rate': errorRate,
  within: (log: Exchange[], _span: Span, { measure }: Sli) =>
    shareWithin(log, 'thresholdMs' in measure ? measure.thresholdMs : 0),
  percentile: (log: Exchange[], _span: Span, { measure }: Sli) =>
    percentile(
      log.flatMap(({ outcome, ms }) => (outcome === 'good' ? [ms] : [])),
      'p' in measure ? measure.p : 100,
    ),
  throughput,
} satisfies Record<Sli['measure']['kind'], (log: Exchange[], span: Span, sli: Sli) => number | undefined>

class Evaluated {
  readonly name: string
  readonly verdict: 'met' | 'missed' | 'no data'

  constructor(
    sli: Sli,
    readonly value: number | undefined,
  ) {
    this.name = sli.name
    const sign = sli.better === 'lower' ? -1 : 1
    if (value == null) this.verdict = 'no data'
    else this.verdict = sign * (value - sli.target) < 0 ? 'missed' : 'met'
  }
}

export const evaluate = (slis: Sli[], log: Exchange[], now: number): Evaluated[] => {
  const evaluated: Evaluated[] = []
  for (const sli of slis) {
    const span = { from: now - sli.windowMs, to: now }
    const recent = log.filter(({ at }) => span.from <= at && at < span.to)
    evaluated.push(new Evaluated(sli, measures[sli.measure.kind](recent, span, sli)))
  }
  return evaluated
}
