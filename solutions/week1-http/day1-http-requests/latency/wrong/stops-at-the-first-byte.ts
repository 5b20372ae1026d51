// fails: stops headersMs at the headers | The headers came 12 ms after the call, the first byte after 400 ms, the last after 4000 ms. You gave 400 as headersMs (required: 12). The board shows another service than the customers see.
import { get } from 'node:http'

export function measure(url: string, now: () => number) {
  const start = now()
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      let headersMs = 0
      response.once('data', () => {
        headersMs = now() - start
      })
      response.on('end', () => resolve({ status: response.statusCode, headersMs, totalMs: now() - start }))
    }).on('error', reject)
  })
}
