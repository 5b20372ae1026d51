// fails: times out on a late answer | The service was silent for far longer than the limit. You gave 'a rejection with TimeoutError' (required: 'timeout'). The caller waits as long as the slowest service wants.
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
  } catch (error) {
    if (!signal.aborted) return { kind: 'unreachable' }
    throw error
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
