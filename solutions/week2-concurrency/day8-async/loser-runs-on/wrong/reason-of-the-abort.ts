// fails: rejects when the time is up | The time was up, and the work went on in spite of its signal. You gave a rejection with AbortError (required: a rejection with TimeoutError). Its caller cannot tell that the time was up.
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    controller.abort()
    reject(controller.signal.reason)
  }, ms)
  try {
    return await Promise.race([work(controller.signal), late])
  } finally {
    clearTimeout(timer)
  }
}
