import { get } from 'node:http'

export function measure(url: string, now: () => number) {
  return new Promise((resolve, reject) => {
    const started = now()
    get(url, (response) => {
      const headersMs = now() - started
      response.resume().on('end', () => {
        resolve({ status: response.statusCode, headersMs, totalMs: now() - started })
      })
    }).on('error', reject)
  })
}
