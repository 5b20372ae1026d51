// fails: keeps the place of a task that fails | After 3 tasks that rejected, 0 of 3 more have begun (required: 3). The checker looks healthy, and checks nothing.
export function limitTo(n: number) {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`the limit is ${n}`)
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= n) await new Promise<void>((resolve) => waiting.push(resolve))
    running++
    const result = await task()
    running--
    waiting.shift()?.()
    return result
  }
}
