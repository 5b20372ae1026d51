// fails: leaves work that was in time alone | The work was done in time, and its signal was aborted afterwards (required: left alone). A body that is still being read breaks off.
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>) {
  const controller = new AbortController()
  const timeUp = new Promise<never>((_, reject) => {
    setTimeout(() => {
      controller.abort()
      reject(new DOMException('timeout', 'TimeoutError'))
    }, ms)
  })
  return Promise.race([work(controller.signal), timeUp])
}
