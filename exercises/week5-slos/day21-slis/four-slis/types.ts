export interface Exchange {
  /** When it came, in milliseconds since 1970. */
  at: number
  /** invalid: a probe, or a mistake of the client. */
  outcome: 'good' | 'bad' | 'invalid'
  /** From the request to the end of its answer. */
  ms: number
}

export interface Span {
  /** Milliseconds since 1970; belongs to the span. */
  from: number
  /** Milliseconds since 1970; does not belong to it. */
  to: number
}

/** What an SLI measures: shares from 0 to 1, durations in ms, throughput per second. */
export type Measure =
  | { kind: 'availability' }
  | { kind: 'error-rate' }
  | { kind: 'within'; thresholdMs: number }
  | { kind: 'percentile'; p: number }
  | { kind: 'throughput' }

export interface Sli {
  name: string
  /** A percentile is one of the durations of good exchanges. */
  measure: Measure
  /** In the unit of the measure. */
  target: number
  better: 'higher' | 'lower'
  windowMs: number
}

export interface Evaluation {
  name: string
  value: number | undefined
  verdict: 'met' | 'missed' | 'no data'
}
