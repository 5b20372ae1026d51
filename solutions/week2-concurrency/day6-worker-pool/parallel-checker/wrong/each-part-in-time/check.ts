// fails: tells a timeout, and hangs up | The server sent its answer byte by byte. You gave '200' (required: 'null, timeout'). One such server holds a worker for ever.
import { request } from 'undici'
import type { Row } from './types.ts'

const lost = /^(E[A-Z]+|UND_ERR_SOCKET|UND_ERR_CONNECT_TIMEOUT)$/

export async function checkServer(url: string, timeoutMs: number): Promise<Row> {
  try {
    const { statusCode, body } = await request(url, { headersTimeout: timeoutMs, bodyTimeout: timeoutMs })
    await body.arrayBuffer()
    return { url, status: statusCode }
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    if (/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code)) return { url, status: null, reason: 'timeout' }
    return { url, status: null, reason: lost.test(code) ? 'connection' : 'other' }
  }
}
