// fails: null where shouldRetry refuses | shouldRetry said no and the delay is 50 (required: null). A payment could be made twice.
import type { Options } from '../solution.ts'

export const retryDelay = (attempt: number, options: Options): number | null => {
  if (!Promise.resolve(options.shouldRetry(attempt))) return null
  const delay = options.random() * Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1))
  return options.now() + delay > options.deadline ? null : delay
}
