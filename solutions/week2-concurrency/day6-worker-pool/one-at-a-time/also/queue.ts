export function createLock() {
  const waiting: (() => void)[] = []
  let isHeld = false

  const acquire = (): Promise<void> | void => {
    if (isHeld) return new Promise<void>((resolve) => waiting.push(resolve))
    isHeld = true
  }
  const release = (): void => {
    const next = waiting.shift()
    if (next) next()
    else isHeld = false
  }
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await acquire()
    try {
      return await work()
    } finally {
      release()
    }
  }
}
