// fails: tells a success that is not JSON | The service answered 200. You gave { kind: 'unreachable' } (required: { kind: 'not-json', status: 200, text: '<h1>Log in</h1>' }). The caller takes one outcome for another.
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
    return { kind: signal.aborted ? 'timeout' : 'unreachable' }
  }
}

const toResult = (status: number, text: string): Result => {
  if (status >= 300) return { kind: 'failed', status, text }
  try {
    return { kind: 'ok', status, value: text === '' ? null : JSON.parse(text) }
  } catch {
    return { kind: 'unreachable' }
  }
}
