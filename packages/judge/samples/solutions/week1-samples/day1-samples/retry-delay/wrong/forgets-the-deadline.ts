// fails: null where the wait would end after the deadline | 50 ms were left and the delay is 100 (required: null). Its caller has given up by then.
import type { Options } from '../solution.ts'

export const retryDelay = (attempt: number, options: Options): number | null =>
  options.shouldRetry(attempt) && options.now() < options.deadline
    ? options.random() * Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1))
    : null
