// fails: counts the body into totalMs | totalMs stopped too early: the rest of the body was still on its way.
import { request } from 'undici'

export async function measure(url: string, now: () => number) {
  const start = now()
  const { statusCode, body } = await request(url)
  const headersMs = now() - start
  body.dump()
  return { status: statusCode, headersMs, totalMs: now() - start }
}
