// fails: times out on a late answer | The answer came late, well within a longer limit. You gave 'timeout' (required: 'ok'). A slow service that works is given up, whatever the options say.
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
  { dispatcher }: { dispatcher: Dispatcher; timeoutMs: number },
): Promise<Result> {
  const signal = AbortSignal.timeout(300)
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
    return { kind: 'not-json', status, text }
  }
}
