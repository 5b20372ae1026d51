import { get } from 'node:http'

export function probe(url: string, { ms, signal }: { ms: number; signal: AbortSignal }): Promise<string> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    let isLate = false
    const request = get(url, { agent: false })
    const timer = setTimeout(() => {
      isLate = true
      request.destroy(new Error('late'))
    }, ms)
    const stop = () => request.destroy(new Error('stopped'))
    signal.addEventListener('abort', stop)
    const settle = (health: string) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      if (signal.aborted) reject(signal.reason)
      else resolve(isLate ? 'timeout' : health)
    }
    request.once('error', () => settle('down'))
    request.once('response', (response) => {
      response.once('error', () => settle('down'))
      response.once('end', () => settle(String(response.statusCode).startsWith('2') ? 'up' : 'down'))
      response.resume()
    })
  })
}
