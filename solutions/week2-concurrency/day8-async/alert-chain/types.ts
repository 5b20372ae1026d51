export type State = 'ok' | 'warning' | 'unknown' | 'critical'

/** By name of a metric: the values from which on it is that. */
export type Thresholds = Record<string, { warning: number; critical: number }>

export interface Judgement {
  state: State
  /** Names of the metrics that are not ok, in the order of the thresholds. */
  reasons: string[]
}

export interface Host {
  name: string
  /** Where its metrics are. */
  url: string
}

export interface Options {
  alertUrl: string
  thresholds: Thresholds
  /** For each exchange, to the last byte of its answer, in milliseconds. */
  timeoutMs: number
}

/** What came of one host. */
export interface Report extends Judgement {
  host: string
  /** Whether the alert service took an alert. */
  alerted: boolean
}
