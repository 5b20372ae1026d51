// fails: times out on a late answer | The service was silent for far longer than the limit. You gave 'unreachable' (required: 'timeout'). The reader looks for a host that is down, and it is slow.
import { type Dispatcher, request } from 'undici'
import type { Result } from './types.ts'

export interface Call {
  method: 'GET' | 'POST'
  url: URL
  headers: Record<string, string>
  body: string | null
}

export async function attempt(
  { url, ...call }: Call,
  { dispatcher, timeoutMs }: { dispatcher: Dispatcher; timeoutMs: number },
): Promise<Result> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, body } = await request(url, { ...call, dispatcher, signal })
    return toResult(statusCode, await body.text())
  } catch {
    return { kind: 'unreachable' }
  }
}

const toResult = (status: number, text: string): Result => {
  if (status >= 300) return { kind: 'failed', status, text }
  try {
    return { kind: 'ok', status, value: text === '' ? null : JSON.parse(text) }
  } catch {
    return { kind: 'not-json', status, text }
  }
}
