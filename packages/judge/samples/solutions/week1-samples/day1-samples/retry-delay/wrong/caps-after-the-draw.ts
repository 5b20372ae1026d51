// fails: the cap bounds what is drawn from | half of a cap of 1000 ms is 1000 ms (required: 500). Everyone who is capped would wait exactly as long.
import type { Options } from '../solution.ts'

export const retryDelay = (attempt: number, options: Options): number | null => {
  if (!options.shouldRetry(attempt)) return null
  const delay = Math.min(options.capMs, options.random() * options.baseMs * 2 ** (attempt - 1))
  return options.now() + delay > options.deadline ? null : delay
}
