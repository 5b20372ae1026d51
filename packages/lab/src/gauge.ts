/** How many of something go on at once, now and at most. */
export interface Gauge {
  enter: () => void
  leave: () => void
  now: () => number
  peak: () => number
}

/** A gauge at zero. Several servers may share one. */
export const createGauge = (): Gauge => {
  let now = 0
  let peak = 0
  return {
    enter: () => {
      now++
      peak = Math.max(peak, now)
    },
    leave: () => void now--,
    now: () => now,
    peak: () => peak,
  }
}
