// fails: counts the body into totalMs | The headers came 12 ms after the call, the first byte after 400 ms, the last after 4000 ms. You gave 3988 as totalMs (required: 4000). The board shows another service than the customers see.
import { request } from 'undici'

export async function measure(url: string, now: () => number) {
  const start = now()
  const { statusCode, body } = await request(url)
  const headers = now()
  await body.text()
  return { status: statusCode, headersMs: headers - start, totalMs: now() - headers }
}
