import { type IncomingHttpHeaders, request } from 'node:http'

/** An answer, whole. */
export interface Got {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
}

const mostBytes = 8 * 1024 * 1024

/**
 * GETs a url over a connection of its own; the bundle has no fetch. Rejects where no whole answer came within
 * `timeoutMs` (a TimeoutError), where none came at all, and where one is above 8 MB.
 */
export const get = (
  url: string,
  { headers = {}, timeoutMs }: { headers?: Record<string, string>; timeoutMs: number },
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const fail = (error: Error): void => reject(signal.aborted ? signal.reason : error)
    request(url, { headers, agent: false, signal }, async (response) => {
      const parts: Buffer[] = []
      let size = 0
      try {
        for await (const part of response as AsyncIterable<Buffer>) {
          size += part.length
          if (size > mostBytes) throw new Error(`more than ${mostBytes} bytes came`)
          parts.push(part)
        }
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) })
      } catch (error) {
        fail(error as Error)
      }
    })
      .on('error', fail)
      .end()
  })
