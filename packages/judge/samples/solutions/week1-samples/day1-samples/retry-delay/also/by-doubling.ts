interface Options {
  baseMs: number
  capMs: number
  deadline: number
  now: () => number
  random: () => number
  shouldRetry: (attempt: number) => boolean
}

export const retryDelay = (attempt: number, { baseMs, capMs, deadline, ...ask }: Options): number | null => {
  const left = deadline - ask.now()
  let backoff = baseMs
  for (let doubled = 1; doubled < attempt && backoff < capMs; doubled++) backoff *= 2
  const delay = Math.min(backoff, capMs) * ask.random()
  return ask.shouldRetry(attempt) && delay <= left ? delay : null
}
