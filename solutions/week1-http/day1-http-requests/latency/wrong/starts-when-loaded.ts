// fails: starts both with the call | The headers came 12 ms after the call, the last byte after 4000 ms. You gave 104000 as totalMs of the second call (required: 4000). The board shows another service than the customers see.
import { request } from 'undici'

let start: number | undefined

export async function measure(url: string, now: () => number) {
  start ??= now()
  const { statusCode, body } = await request(url)
  const headersMs = now() - start
  await body.text()
  return { status: statusCode, headersMs, totalMs: now() - start }
}
