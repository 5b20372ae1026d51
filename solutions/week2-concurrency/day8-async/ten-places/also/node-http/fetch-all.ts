import { get } from 'node:http'
import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

/** Whoever ends begins the next: no promise per place. */
export function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  return new Promise((resolve) => {
    if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`a limit of ${limit}`)
    if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`a time of ${timeoutMs}`)
    const results: Result[] = new Array(urls.length)
    let begun = 0
    let ended = 0
    const next = (): void => {
      if (ended === urls.length) return resolve(results)
      const index = begun
      if (index >= urls.length) return
      begun++
      ask(urls[index] as string, timeoutMs, (result) => {
        results[index] = result
        ended++
        next()
      })
    }
    if (urls.length === 0) resolve([])
    for (let place = 0; place < limit && place < urls.length; place++) next()
  })
}

const ask = (url: string, timeoutMs: number, done: (result: Result) => void): void => {
  let isLate = false
  let result: Result | null = null
  try {
    const call = get(url, { agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (body += part))
      response.on('end', () => {
        if (response.complete) result = { url, status: response.statusCode ?? 0, body }
      })
      response.on('error', () => {})
    })
    const timer = setTimeout(() => {
      isLate = true
      call.destroy()
    }, timeoutMs)
    call.on('error', () => {})
    call.on('close', () => {
      clearTimeout(timer)
      done(result ?? { url, error: isLate ? 'timeout' : 'unreachable' })
    })
  } catch {
    done({ url, error: 'unreachable' })
  }
}
