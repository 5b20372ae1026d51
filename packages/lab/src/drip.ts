import type { Answer } from './evidence.ts'
import { pause } from './pause.ts'

/**
 * An answer of status 200 that sends one byte every `every` milliseconds, the first with the headers, and is whole
 * after `last` milliseconds. It stops early when the client hangs up.
 */
export const drip =
  ({ every, last }: { every: number; last: number }): Answer =>
  async (_request, response) => {
    const end = performance.now() + last
    response.writeHead(200, { 'content-type': 'text/plain' })
    while (!response.closed && performance.now() < end) {
      response.write('.')
      await pause(response, every)
    }
    response.end()
  }
