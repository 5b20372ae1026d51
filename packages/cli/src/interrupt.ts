/** Ctrl-C's exit code, by the shells' convention: 128 + SIGINT. */
const interrupted = 130

/** Runs a task that Ctrl-C, or a closing terminal, ends in order; resolves to its exit code, or 130. */
export const untilInterrupted = async (task: (signal: AbortSignal) => Promise<number>): Promise<number> => {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const name of signals) process.once(name, stop)
  try {
    return await task(controller.signal)
  } catch (error) {
    if (controller.signal.aborted) return interrupted
    throw error
  } finally {
    for (const name of signals) process.off(name, stop)
  }
}

/** As `untilInterrupted`; a task whose stdout nobody reads any more is ended too, in order and without a word. */
export const untilUnread = (task: (signal: AbortSignal) => Promise<number>): Promise<number> =>
  untilInterrupted(async (signal) => {
    const unread = new AbortController()
    process.stdout.on('error', () => unread.abort())
    try {
      const code = await task(AbortSignal.any([signal, unread.signal]))
      // A pipe says a moment later that nobody reads it.
      await new Promise((heard) => setImmediate(heard))
      return unread.signal.aborted ? interrupted : code
    } catch (error) {
      if (unread.signal.aborted) return interrupted
      throw error
    }
  })
