// fails: times out on an answer that is not whole | The body came byte by byte, for far longer than timeoutMs. You gave { kind: 'answer', url: '', status: 200, bytes: … } (required: { kind: 'timeout', url: '' }). One hanging host holds the check for good, or sends on call to look for a broken cable.
import { request } from 'undici'
import type { Result } from './types.ts'

export const checkOne = async (
  url: string,
  { timeoutMs, left }: { timeoutMs: number; left: AbortSignal },
): Promise<Result> => {
  try {
    const options = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, signal: left }
    const { statusCode, body } = await request(url, options)
    const { byteLength } = await body.arrayBuffer()
    return { kind: 'answer', url, status: statusCode, bytes: byteLength }
  } catch (error) {
    const isLate = String((error as NodeJS.ErrnoException).code).endsWith('TIMEOUT')
    return { kind: isLate ? 'timeout' : 'unreachable', url }
  }
}
