// fails: a signal that is aborted already rejects at once | the pause went on although its signal was aborted before it began. A shutdown would wait for it.
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
