// fails: hangs up on a late answer | At the service the exchange was 'answered' (required: 'hung-up'). Calls given up and never ended pile up on both sides.
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
  const late = new Promise<Result>((resolve) => setTimeout(resolve, timeoutMs, { kind: 'timeout' }).unref())
  const answer = async (): Promise<Result> => {
    const { statusCode, body } = await request(url, { ...call, dispatcher })
    return toResult(statusCode, await body.text())
  }
  try {
    return await Promise.race([answer(), late])
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
