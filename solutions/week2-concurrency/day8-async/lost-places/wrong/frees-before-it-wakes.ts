// fails: runs as many as it may | With a limit of 1, a task ended while one waited, and others were handed in at that moment. 11 ran at once (required: 1). The service behind gets more than it was promised.
export function limitTo(n: number) {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`the limit is ${n}`)
  const waiting: (() => void)[] = []
  let free = n
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    free--
    try {
      return await task()
    } finally {
      free++
      waiting.shift()?.()
    }
  }
}
