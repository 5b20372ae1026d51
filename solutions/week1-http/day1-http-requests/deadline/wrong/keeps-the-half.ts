// fails: rejects a refused or broken connection | The connection was reset in the middle of the body. You gave kind 'answer' (required: a rejection). Half an answer is taken for a whole one, or a crash for slowness.
import { request } from 'undici'

export async function getWithin(url: string, ms: number) {
  const signal = AbortSignal.timeout(ms)
  let status = 0
  let text = ''
  try {
    const { statusCode, body } = await request(url, { signal })
    status = statusCode
    for await (const part of body.setEncoding('utf8')) text += part
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' }
    if (status === 0) throw error
  }
  return { kind: 'answer', status, body: text }
}
