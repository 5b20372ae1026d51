// fails: goes on after a failure | The lock was never given back after the failure.
export function createLock() {
  const waiting: (() => void)[] = []
  let isHeld = false
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve))
    isHeld = true
    const result = await work()
    const next = waiting.shift()
    if (next) next()
    else isHeld = false
    return result
  }
}
