import { setTimeout } from 'node:timers/promises'

export const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  try {
    await setTimeout(ms, undefined, { signal })
  } catch {
    throw signal.reason
  }
}
