import { request } from 'undici'
import type { Result } from './types.ts'

/** Asks one url. Never rejects. */
export const checkOne = async (
  url: string,
  { timeoutMs, left }: { timeoutMs: number; left: AbortSignal },
): Promise<Result> => {
  const late = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.any([late, left]) })
    const { byteLength } = await body.arrayBuffer()
    return { kind: 'answer', url, status: statusCode, bytes: byteLength }
  } catch {
    return { kind: late.aborted ? 'timeout' : 'unreachable', url }
  }
}
