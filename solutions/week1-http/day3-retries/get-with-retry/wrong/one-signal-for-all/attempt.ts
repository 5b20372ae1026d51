// fails: times out on an answer that is not whole | The service stayed silent, and two tries were allowed. It saw 1 request (required: 2). The limit of one try used up the time of the others.
import { request } from 'undici'

export type Outcome =
  | { kind: 'answer'; status: number; body: string }
  | { kind: 'timeout' }
  | { kind: 'unreachable' }

const signals = new Map<string, AbortSignal>()

export async function attempt(url: string, timeoutMs: number): Promise<Outcome & { retryAfter?: string }> {
  const signal = signals.get(url + timeoutMs) ?? AbortSignal.timeout(timeoutMs)
  signals.set(url + timeoutMs, signal)
  try {
    const { statusCode, headers, body } = await request(url, { signal })
    const retryAfter = String(headers['retry-after'] ?? '')
    return { kind: 'answer', status: statusCode, body: await body.text(), retryAfter }
  } catch {
    return { kind: signal.aborted ? 'timeout' : 'unreachable' }
  }
}
