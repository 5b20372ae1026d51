// fails: never leaves the cap, however many tries | With a cap of 20 s, try 1,024 and draws of 0.5 and 0 you gave [ NaN, NaN ] (required: [ 10000, 0 ]). A wait that is none, negative or no number ends at once, and the clients become a flood.
export function delayMs(attempt: number, options: { baseMs: number; capMs: number; random: () => number }) {
  const backoff = options.baseMs * 2 ** (attempt - 1)
  const share = Math.min(1, options.capMs / backoff)
  return options.random() * backoff * share
}
