// fails: tells what never became an answer | Nobody listens there. You gave a rejection with Error (required: { kind: 'unreachable', url: '' }). One such host ends the check of all others, or passes for one that is well.
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
    return { kind: 'answer', url, status: statusCode, bytes: byteLength }
  } catch (error) {
    if (late.aborted) return { kind: 'timeout', url }
    throw error
  }
}
