// fails: times out on a late answer | The headers came at once, the rest far too late. You gave 'ok' (required: 'timeout'). Half an answer holds the caller as a silent service does.
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
  try {
    const { statusCode, body } = await request(url, {
      ...call,
      dispatcher,
      headersTimeout: timeoutMs,
      bodyTimeout: 30 * timeoutMs,
    })
    return toResult(statusCode, await body.text())
  } catch (error) {
    const { code = '' } = error as { code?: string }
    return { kind: code.endsWith('TIMEOUT') ? 'timeout' : 'unreachable' }
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
