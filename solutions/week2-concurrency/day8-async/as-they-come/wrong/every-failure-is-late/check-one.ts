// fails: tells what never became an answer | Nobody listens there. You gave { kind: 'timeout', url: '' } (required: { kind: 'unreachable', url: '' }). One such host ends the check of all others, or passes for one that is well.
import { request } from 'undici'
import type { Result } from './types.ts'

export const checkOne = async (
  url: string,
  { timeoutMs, left }: { timeoutMs: number; left: AbortSignal },
): Promise<Result> => {
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), left])
    const { statusCode, body } = await request(url, { signal })
    const { byteLength } = await body.arrayBuffer()
    return { kind: 'answer', url, status: statusCode, bytes: byteLength }
  } catch {
    return { kind: 'timeout', url }
  }
}
