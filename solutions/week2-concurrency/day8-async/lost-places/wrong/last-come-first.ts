// fails: begins the next as soon as one ends | Of 7 tasks, the one begun fourth was number 7 (required: number 4). Whoever came first waits longest, under load for ever.
export function limitTo(n: number) {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`the limit is ${n}`)
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= n) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      const next = waiting.pop()
      if (next) next()
      else running--
    }
  }
}
