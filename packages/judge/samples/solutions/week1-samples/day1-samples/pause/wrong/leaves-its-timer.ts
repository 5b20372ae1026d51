// fails: a pause that was stopped leaves no timer | 1 timer is still running
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    setTimeout(resolve, ms)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
