// fails: draws from the whole backoff | With a base of 100 ms, try 1 and draws of 0, 0.5 and 0.75 you gave [ 0, 100, 150 ] (required: [ 0, 50, 75 ]). The service is back, and the clients still wait.
export function delayMs(attempt: number, options: { baseMs: number; capMs: number; random: () => number }) {
  return options.random() * Math.min(options.capMs, options.baseMs * 2 ** attempt)
}
