// fails: stops the work when the time is up | The time was up, and the signal of the work says nothing (required: aborted). Nobody waits for the query any more, and the database works for it all the same.
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>) {
  const { promise: timeUp, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new DOMException('timeout', 'TimeoutError')), ms)
  try {
    return await Promise.race([work(new AbortController().signal), timeUp])
  } finally {
    clearTimeout(timer)
  }
}
