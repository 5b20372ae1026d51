import { get, type OutgoingHttpHeaders, request } from 'node:http'
import { startEcho } from '../start-echo.ts'

/** One request to a server of its own, redirects not followed: its answer, as tests look at it. */
export const ask = async (
  path: string,
  {
    method = 'GET',
    body = '',
    headers = {},
  }: { method?: string; body?: string | Buffer; headers?: OutgoingHttpHeaders } = {},
) => {
  await using service = await startEcho()
  return await new Promise<Asked>((resolve, reject) => {
    const started = performance.now()
    const asking = (body ? request : get)(
      `${service.url}${path}`,
      { method, headers: body ? { 'content-length': Buffer.byteLength(body), ...headers } : headers },
      async (response) => {
        const parts: Buffer[] = await response.toArray()
        const bytes = Buffer.concat(parts)
        resolve({
          url: service.url,
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text: bytes.toString(),
          json: () => JSON.parse(bytes.toString()) as unknown,
          ms: performance.now() - started,
        })
      },
    )
    asking.once('error', reject)
    asking.end(body)
  })
}

interface Asked {
  url: string
  status: number
  headers: OutgoingHttpHeaders
  bytes: Buffer
  text: string
  json: () => unknown
  /** From the request to the last byte. */
  ms: number
}
