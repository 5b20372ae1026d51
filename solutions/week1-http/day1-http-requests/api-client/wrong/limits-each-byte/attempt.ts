// fails: times out on a late answer | The answer came byte by byte, until far behind the limit. You gave 'not-json' (required: 'timeout'). An answer that never stops holds the caller for ever.
import { type Dispatcher, errors, request } from 'undici'
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
      bodyTimeout: timeoutMs,
    })
    return toResult(statusCode, await body.text())
  } catch (error) {
    return { kind: isLate(error) ? 'timeout' : 'unreachable' }
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

const isLate = (error: unknown): boolean =>
  error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError
