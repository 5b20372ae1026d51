// fails: never leaves the cap, however many tries | With a cap of 20 s, try 32 and draws of 0.5 and 0 you gave [ 0, 0 ] (required: [ 10000, 0 ]). A wait that is none, negative or no number ends at once, and the clients become a flood.
export function delayMs(attempt: number, options: { baseMs: number; capMs: number; random: () => number }) {
  const backoff = Math.min(options.capMs, options.baseMs << (attempt - 1))
  return options.random() * backoff
}
