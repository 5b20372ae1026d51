// fails: times out on a dripping body | The deadline struck and came out as an exception: the caller was promised an outcome.
import { request } from 'undici'

export async function getWithin(url: string, ms: number) {
  const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(ms) })
  return { kind: 'answer', status: statusCode, body: await body.text() }
}
