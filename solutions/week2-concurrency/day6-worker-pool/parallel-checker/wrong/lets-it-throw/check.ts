// fails: tells a lost connection from anything else | The server sent what is no HTTP. You gave 'a rejection with HTTPParserError' (required: 'null, other'). A network is searched for what a server does, or the other way round.
import { request } from 'undici'
import type { Row } from './types.ts'

const lost = /^(E[A-Z]+|UND_ERR_SOCKET|UND_ERR_CONNECT_TIMEOUT)$/

export async function checkServer(url: string, timeoutMs: number): Promise<Row> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, body } = await request(url, { signal })
    await body.arrayBuffer()
    return { url, status: statusCode }
  } catch (error) {
    if (signal.aborted) return { url, status: null, reason: 'timeout' }
    if (!lost.test(String((error as NodeJS.ErrnoException).code))) throw error
    const code = String((error as NodeJS.ErrnoException).code)
    return { url, status: null, reason: lost.test(code) ? 'connection' : 'other' }
  }
}
