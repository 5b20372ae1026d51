// fails: tells the answer, its status and its bytes | The service answered 404 with 25 bytes. You gave { kind: 'unreachable', url: '/404' } (required: { kind: 'answer', url: '/404', status: 404, bytes: 25 }). A page that came in half, or grew tenfold overnight, looks like any other.
import { request } from 'undici'
import type { Result } from './types.ts'

export const checkOne = async (
  url: string,
  { timeoutMs, left }: { timeoutMs: number; left: AbortSignal },
): Promise<Result> => {
  const late = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.any([late, left]) })
    const { byteLength } = await body.arrayBuffer()
    if (statusCode >= 400) return { kind: 'unreachable', url }
    return { kind: 'answer', url, status: statusCode, bytes: byteLength }
  } catch {
    return { kind: late.aborted ? 'timeout' : 'unreachable', url }
  }
}
