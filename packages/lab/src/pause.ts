import type { ServerResponse } from 'node:http'

/**
 * Waits for some milliseconds, or until the exchange is over: then it leaves no timer behind. Resolves to whether the
 * client is still there.
 */
export const pause = (response: ServerResponse, ms: number): Promise<boolean> =>
  new Promise((resolve) => {
    if (response.closed) return resolve(false)
    const settle = (): void => {
      clearTimeout(timer)
      response.off('close', settle)
      resolve(!response.closed)
    }
    const timer = setTimeout(settle, ms)
    response.once('close', settle)
  })
