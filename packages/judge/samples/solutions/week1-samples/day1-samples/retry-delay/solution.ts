export interface Options {
  baseMs: number
  capMs: number
  /** On the clock of `now`, in milliseconds. */
  deadline: number
  now: () => number
  random: () => number
  shouldRetry: (attempt: number) => boolean
}

export function retryDelay(attempt: number, options: Options): number | null {
  if (!options.shouldRetry(attempt)) return null
  const delay = options.random() * Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1))
  return options.now() + delay > options.deadline ? null : delay
}
