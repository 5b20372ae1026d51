// fails: tells a timeout, and hangs up | The server sent half of its answer. You gave '200' (required: 'null, timeout'). One such server holds a worker for ever.
import { request } from 'undici'
import type { Row } from './types.ts'

const lost = /^(E[A-Z]+|UND_ERR_SOCKET|UND_ERR_CONNECT_TIMEOUT)$/

export async function checkServer(url: string, timeoutMs: number): Promise<Row> {
  const controller = new AbortController()
  const { signal } = controller
  const timer = setTimeout(() => controller.abort(), timeoutMs)
  try {
    const { statusCode, body } = await request(url, { signal })
    clearTimeout(timer)
    await body.arrayBuffer()
    return { url, status: statusCode }
  } catch (error) {
    if (signal.aborted) return { url, status: null, reason: 'timeout' }
    const code = String((error as NodeJS.ErrnoException).code)
    return { url, status: null, reason: lost.test(code) ? 'connection' : 'other' }
  }
}
