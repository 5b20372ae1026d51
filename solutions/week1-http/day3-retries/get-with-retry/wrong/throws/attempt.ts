// fails: tries again without an answer | The service broke off, then answered 200. It saw 1 request (required: 2). A restart of the service becomes a failure of every agent.
import { request } from 'undici'

export type Outcome =
  | { kind: 'answer'; status: number; body: string }
  | { kind: 'timeout' }
  | { kind: 'unreachable' }

/** One try. It never rejects. */
export async function attempt(url: string, timeoutMs: number): Promise<Outcome & { retryAfter?: string }> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, headers, body } = await request(url, { signal })
    const retryAfter = String(headers['retry-after'] ?? '')
    return { kind: 'answer', status: statusCode, body: await body.text(), retryAfter }
  } catch (error) {
    if (!signal.aborted) throw error
    return { kind: signal.aborted ? 'timeout' : 'unreachable' }
  }
}
