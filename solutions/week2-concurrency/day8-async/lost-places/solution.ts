export type Run = <T>(task: () => Promise<T>) => Promise<T>

export function limitTo(n: number): Run {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`the limit is ${n}`)
  const waiting: (() => void)[] = []
  let running = 0

  const enter = (): Promise<void> | undefined => {
    if (running < n) return void running++
    return new Promise((resolve) => waiting.push(resolve))
  }
  /** A place is handed on, not freed: nobody else can take it in between. */
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
  return async (task) => {
    await enter()
    try {
      return await task()
    } finally {
      leave()
    }
  }
}
