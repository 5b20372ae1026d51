// fails: draws from the whole backoff | Half of the backoff is fixed: all clients are silent together, then crowd into the rest.
export function delayMs(attempt: number, options: { baseMs: number; capMs: number; random: () => number }) {
  const backoff = Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1))
  return backoff / 2 + (options.random() * backoff) / 2
}
