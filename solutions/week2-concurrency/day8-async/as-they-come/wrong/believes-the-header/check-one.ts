// fails: tells what never became an answer | The connection broke in the middle of the body. You gave { kind: 'answer', url: '', status: 200, bytes: 1000 } (required: { kind: 'unreachable', url: '' }). One such host ends the check of all others, or passes for one that is well.
import { request } from 'undici'
import type { Result } from './types.ts'

export const checkOne = async (
  url: string,
  { timeoutMs, left }: { timeoutMs: number; left: AbortSignal },
): Promise<Result> => {
  const late = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, headers, body } = await request(url, { signal: AbortSignal.any([late, left]) })
    await body.dump().catch(() => {})
    const bytes = statusCode === 204 ? 0 : Number(headers['content-length'] ?? 26)
    return { kind: 'answer', url, status: statusCode, bytes }
  } catch {
    return { kind: late.aborted ? 'timeout' : 'unreachable', url }
  }
}
