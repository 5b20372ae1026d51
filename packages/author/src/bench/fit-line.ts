/** How long a run over some items took. */
export interface TimedCount {
  count: number
  /** Milliseconds. */
  ms: number
}

/** A straight line through times. */
export interface FittedLine {
  /** What a run over nothing takes, in milliseconds. */
  startMs: number
  /** What each item adds, in milliseconds. */
  perItemMs: number
  /** The largest distance of a time from the line, as a share of what the line says there. */
  residual: number
}

/** The line of least squares through times at two counts at least. */
export const fitLine = (times: readonly TimedCount[]): FittedLine => {
  const count = mean(times.map((time) => time.count))
  const ms = mean(times.map((time) => time.ms))
  const spread = sum(times.map((time) => (time.count - count) ** 2))
  const perItemMs = sum(times.map((time) => (time.count - count) * (time.ms - ms))) / spread
  const startMs = ms - perItemMs * count
  const distances = times.map((time) => {
    const fitted = startMs + perItemMs * time.count
    return Math.abs((time.ms - fitted) / fitted)
  })
  return { startMs, perItemMs, residual: Math.max(...distances) }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const mean = (values: readonly number[]): number => sum(values) / values.length
