// fails: rejects when the time is up | The time was up, and the work went on in spite of its signal. You gave undefined (required: a rejection with TimeoutError). Its caller takes a timeout for an answer.
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>) {
  const controller = new AbortController()
  const { promise: timeUp, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => {
    controller.abort()
    resolve(undefined)
  }, ms)
  try {
    return await Promise.race([work(controller.signal), timeUp])
  } finally {
    clearTimeout(timer)
  }
}
