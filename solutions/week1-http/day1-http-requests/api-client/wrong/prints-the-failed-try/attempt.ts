// fails: keeps token and query out of the log | The log or the output holds the token and the query of a call whose connection broke (required: neither the token nor the query). Logs are read by more people than may use the token.
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
    console.error('try failed', String(url), call, error)
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
