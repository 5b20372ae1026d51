/** How late this machine lets a timer be, while it is watched. */
export interface WatchedClock {
  /** Milliseconds that each was late so far. */
  late: () => readonly number[]
  close: () => void
}

const everyMs = 10

/** Sets a timer again and again: where a bare one is late, whatever is measured beside it is too. */
export const watchClock = (): WatchedClock => {
  const late: number[] = []
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    late.push(Math.max(0, now - last - everyMs))
    last = now
  }, everyMs)
  return { late: () => late, close: () => clearInterval(timer) }
}
