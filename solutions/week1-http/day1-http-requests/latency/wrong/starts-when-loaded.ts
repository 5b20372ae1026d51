// fails: starts both with the call | The same exchange was measured twice. You gave 4000, then 104000 as totalMs (required: twice the same). The longer the checker runs, the slower every service looks.
import { request } from 'undici'

let start: number | undefined

export async function measure(url: string, now: () => number) {
  start ??= now()
  const { statusCode, body } = await request(url)
  const headersMs = now() - start
  await body.text()
  return { status: statusCode, headersMs, totalMs: now() - start }
}
