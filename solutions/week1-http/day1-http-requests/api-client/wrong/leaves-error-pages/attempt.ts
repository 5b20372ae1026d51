// fails: gives status and text of a failing answer | The service answered 404. You gave { kind: 'failed', status: 404, text: '' } (required: { kind: 'failed', status: 404, text: 'no such host' }). The caller takes one outcome for another.
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
    if (statusCode >= 400) return { kind: 'failed', status: statusCode, text: '' }
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
    return { kind: 'not-json', status, text }
  }
}
