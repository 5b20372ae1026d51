// fails: rejects when the time is up | The time was up, and the work went on in spite of its signal. You gave nothing yet (required: a rejection with TimeoutError). One task that hears no signal holds its caller for good.
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>) {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new DOMException('timeout', 'TimeoutError')), ms)
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}
