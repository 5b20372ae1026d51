// fails: an abort rejects with the reason of the signal | it rejected with "stopped" (required: the reason "deadline"). The caller cannot tell a deadline from a shutdown.
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      reject(new Error('stopped'))
    }
    const timer = setTimeout(resolve, ms)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
  })
