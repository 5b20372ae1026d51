class TimeoutError extends Error {
  override name = 'TimeoutError'
}

export const within = <T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController()
    const timer = setTimeout(() => {
      controller.abort()
      reject(new TimeoutError(`${ms} ms are over`))
    }, ms)
    const call = (async () => work(controller.signal))()
    call.then(resolve, reject).finally(() => clearTimeout(timer))
  })
