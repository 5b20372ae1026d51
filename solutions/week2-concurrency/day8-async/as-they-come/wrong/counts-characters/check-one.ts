// fails: tells the answer, its status and its bytes | The size is that of the decoded text: its characters were counted.
import { request } from 'undici'
import type { Result } from './types.ts'

export const checkOne = async (
  url: string,
  { timeoutMs, left }: { timeoutMs: number; left: AbortSignal },
): Promise<Result> => {
  const late = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.any([late, left]) })
    return { kind: 'answer', url, status: statusCode, bytes: (await body.text()).length }
  } catch {
    return { kind: late.aborted ? 'timeout' : 'unreachable', url }
  }
}
