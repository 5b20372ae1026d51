// fails: runs as many as it may | With a limit of 3 and 7 tasks, 4 ran at once (required: 3). The service behind gets more than it was promised.
export function limitTo(n: number) {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`the limit is ${n}`)
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running > n) await new Promise<void>((resolve) => waiting.push(resolve))
    running++
    try {
      return await task()
    } finally {
      running--
      waiting.shift()?.()
    }
  }
}
