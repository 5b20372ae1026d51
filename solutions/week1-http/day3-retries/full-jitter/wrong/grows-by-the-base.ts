// fails: doubles the backoff | With a base of 100 ms, tries 1, 2, 3 and 6 and a draw of 0.5 you gave [ 50, 100, 150, 300 ] (required: [ 50, 100, 200, 1600 ]). The clients come back sooner than the service can bear.
export function delayMs(attempt: number, options: { baseMs: number; capMs: number; random: () => number }) {
  return options.random() * Math.min(options.capMs, options.baseMs * attempt)
}
