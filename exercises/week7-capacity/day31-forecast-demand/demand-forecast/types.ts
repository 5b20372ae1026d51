export interface Point {
  /** Milliseconds since 1970. */
  t: number
  value: number
}

export interface Line {
  /** Time of the earliest point; x is days since then. */
  origin: number
  n: number
  meanX: number
  /** Sum of squared distances of x from its mean, in days². */
  sxx: number
  /** A day. */
  slope: number
  intercept: number
  residualError: number
  r2: number | undefined
}

export interface Prediction {
  value: number
  low: number
  high: number
}

export interface Outlook {
  current: number
  predicted: number
  low: number
  high: number
  /** Percent of current. */
  growth: number | undefined
  r2: number | undefined
}

export interface Week {
  /** Sunday's first. Their mean is 1. */
  factors: number[]
  line: Line
}

/** Ratios: 0.05 is 5 %. */
export interface Backtest {
  mape: number | undefined
  wape: number | undefined
  naive: number | undefined
  covered: number
}
