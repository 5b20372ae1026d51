// fails: draws from the whole backoff | With a base of 100 ms, try 1 and draws of 0, 0.5 and 0.75 you gave [ 90, 100, 105 ] (required: [ 0, 50, 75 ]). The service is back, and the clients still wait.
export function delayMs(attempt: number, options: { baseMs: number; capMs: number; random: () => number }) {
  const backoff = Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1))
  return Math.min(options.capMs, backoff * (0.9 + options.random() * 0.2))
}
