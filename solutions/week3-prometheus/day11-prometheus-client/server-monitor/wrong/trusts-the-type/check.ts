// fails: takes no nonsense for a reading | round() rejected: Value is not a valid number: undefined (required: no rejection). One bad server ends the monitor.
import type { Reading, Server } from './types.ts'

/** The reading, or null where the check is down. */
export async function runCheck(check: Server['check'], timeoutMs: number): Promise<Reading | null> {
  const limit = Promise.withResolvers<null>()
  const timer = setTimeout(limit.resolve, timeoutMs, null)
  try {
    const reading: unknown = await Promise.race([check(), limit.promise])
    return reading as Reading
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
