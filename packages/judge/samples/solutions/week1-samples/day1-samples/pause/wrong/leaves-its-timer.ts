// fails: a pause that was stopped leaves no timer | 1 timer is still running after the pause was stopped (required: 0). It keeps the process alive for a minute.
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    setTimeout(resolve, ms)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
