// fails: runs one work at a time | A work ended while one waited, and others came at that moment. 2 were inside at once (required: 1). What was overwritten has never happened.
export function createLock() {
  const waiting: (() => void)[] = []
  let isHeld = false
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve))
    isHeld = true
    try {
      return await work()
    } finally {
      isHeld = false
      waiting.shift()?.()
    }
  }
}
