export const delayMs = (
  attempt: number,
  options: { baseMs: number; capMs: number; random: () => number },
): number => {
  let backoff = options.baseMs
  for (let number = 1; number < attempt && backoff < options.capMs; number++) backoff *= 2
  if (backoff > options.capMs) backoff = options.capMs
  return Math.floor(options.random() * backoff)
}
