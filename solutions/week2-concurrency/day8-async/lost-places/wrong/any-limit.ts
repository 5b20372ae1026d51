// fails: refuses limits that let nothing run | limitTo(0) was taken (required: a RangeError). Whatever is given to it waits for ever, and no error says so.
export function limitTo(n: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= n) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
