import { setTimeout as sleep } from 'node:timers/promises'

export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>) {
  const stopWork = new AbortController()
  const stopClock = new AbortController()
  const clock = async (): Promise<never> => {
    await sleep(ms, undefined, { signal: stopClock.signal })
    stopWork.abort()
    throw Object.assign(new Error('timeout'), { name: 'TimeoutError' })
  }
  const call = work(stopWork.signal)
  const limit = clock()
  try {
    return await Promise.race([call, limit])
  } finally {
    limit.catch(() => {})
    call.catch(() => {})
    stopClock.abort()
  }
}
