// fails: tells a timeout, and hangs up | The server stayed silent, and at its side the exchange was 'answered' (required: 'hung-up'). Checks that nobody ends pile up on both sides.
import { request } from 'undici'
import type { Row } from './types.ts'

const lost = /^(E[A-Z]+|UND_ERR_SOCKET|UND_ERR_CONNECT_TIMEOUT)$/

export async function checkServer(url: string, timeoutMs: number): Promise<Row> {
  const limit = new Promise<Row>((resolve) =>
    setTimeout(resolve, timeoutMs, { url, status: null, reason: 'timeout' }).unref(),
  )
  return Promise.race([ask(url), limit])
}

const ask = async (url: string): Promise<Row> => {
  try {
    const { statusCode, body } = await request(url)
    await body.arrayBuffer()
    return { url, status: statusCode }
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    return { url, status: null, reason: lost.test(code) ? 'connection' : 'other' }
  }
}
