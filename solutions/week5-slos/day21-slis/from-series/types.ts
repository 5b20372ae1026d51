export type Labels = Record<string, string>

/** One of `data.result` of an instant query. */
export interface VectorSeries {
  metric: Labels
  /** Seconds since 1970, and the value as a text: "12.5". */
  value: [number, string]
}

/** One of `data.result` of a range query. */
export interface MatrixSeries {
  metric: Labels
  values: [number, string][]
}

/** Seconds since 1970; the step is above 0, and the end not before the start. */
export interface Range {
  start: number
  end: number
  step: number
}

export interface Counts {
  good: number
  valid: number
}

export interface ProbeCounts extends Counts {
  missing: number
}
