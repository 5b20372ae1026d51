// fails: draws from the whole backoff | random() was never called: the waits are from dice of your own.
export function delayMs(attempt: number, options: { baseMs: number; capMs: number }) {
  return Math.random() * Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1))
}
