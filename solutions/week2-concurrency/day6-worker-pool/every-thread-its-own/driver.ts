import { made } from './driver-threads.ts'
import { countErrors } from './solution.ts'

/** What was counted, and how many threads that took. */
export const run = async (parts: string[][]): Promise<{ errors: number; threads: number }> => {
  const before = made.threads
  const errors = await countErrors(parts)
  return { errors, threads: made.threads - before }
}
