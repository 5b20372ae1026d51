// fails: counts each check by its result | round() rejected: connection refused (required: no rejection). One bad server ends the monitor.
import type { Reading, Server } from './types.ts'

/** The reading, or null where the check is down. */
export async function runCheck(check: Server['check'], timeoutMs: number): Promise<Reading | null> {
  const limit = Promise.withResolvers<null>()
  const timer = setTimeout(limit.resolve, timeoutMs, null)
  try {
    const reading: unknown = await Promise.race([check(), limit.promise])
    return isReading(reading) ? reading : null
  } finally {
    clearTimeout(timer)
  }
}

const isReading = (value: unknown): value is Reading => {
  const { cpu, memory } = (value ?? {}) as Record<string, unknown>
  return isShare(cpu) && isShare(memory)
}

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1
