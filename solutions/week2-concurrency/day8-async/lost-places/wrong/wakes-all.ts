// fails: begins the next as soon as one ends | 3 of 7 tasks ran, and one of them ended. 7 have begun by now (required: 4). The limit holds only until something ends.
export function limitTo(n: number) {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`the limit is ${n}`)
  let waiting: (() => void)[] = []
  let running = 0
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= n) await new Promise<void>((resolve) => waiting.push(resolve))
    running++
    try {
      return await task()
    } finally {
      running--
      for (const wake of waiting) wake()
      waiting = []
    }
  }
}
