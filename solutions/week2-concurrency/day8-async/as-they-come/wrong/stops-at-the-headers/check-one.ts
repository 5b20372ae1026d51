// fails: times out on an answer that is not whole | The headers came, and the body did not end, for far longer than timeoutMs. You gave nothing (required: { kind: 'timeout', url: '' }). One hanging host holds the check for good, or sends on call to look for a broken cable.
import { request } from 'undici'
import type { Result } from './types.ts'

export const checkOne = async (
  url: string,
  { timeoutMs, left }: { timeoutMs: number; left: AbortSignal },
): Promise<Result> => {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), timeoutMs)
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.any([late.signal, left]) })
    clearTimeout(timer)
    const { byteLength } = await body.arrayBuffer()
    return { kind: 'answer', url, status: statusCode, bytes: byteLength }
  } catch {
    return { kind: late.signal.aborted ? 'timeout' : 'unreachable', url }
  }
}
