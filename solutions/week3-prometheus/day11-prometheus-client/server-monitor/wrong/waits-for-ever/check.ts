// fails: gives up a check that hangs | A check hangs, timeoutMs is 500, and round() had not ended after 2500 ms (required: an end). The monitor stands still, and its page looks fresh.
import type { Reading, Server } from './types.ts'

/** The reading, or null where the check is down. */
export async function runCheck(check: Server['check'], _timeoutMs: number): Promise<Reading | null> {
  try {
    const reading: unknown = await check()
    return isReading(reading) ? reading : null
  } catch {
    return null
  }
}

const isReading = (value: unknown): value is Reading => {
  const { cpu, memory } = (value ?? {}) as Record<string, unknown>
  return isShare(cpu) && isShare(memory)
}

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1
