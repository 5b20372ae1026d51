// fails: times out on an answer that is not whole | The headers came at once, the body did not end. You gave { kind: 'answer', status: 200, body: 'half an', tries: 1 } (required: { kind: 'timeout', tries: 2 }). One such service holds the agent, and the next try never begins.
import { request } from 'undici'

export type Outcome =
  | { kind: 'answer'; status: number; body: string }
  | { kind: 'timeout' }
  | { kind: 'unreachable' }

/** One try. It never rejects. */
export async function attempt(url: string, timeoutMs: number): Promise<Outcome & { retryAfter?: string }> {
  const controller = new AbortController()
  const { signal } = controller
  const timer = setTimeout(() => controller.abort(), timeoutMs)
  try {
    const { statusCode, headers, body } = await request(url, { signal })
    clearTimeout(timer)
    const retryAfter = String(headers['retry-after'] ?? '')
    return { kind: 'answer', status: statusCode, body: await body.text(), retryAfter }
  } catch {
    return { kind: signal.aborted ? 'timeout' : 'unreachable' }
  }
}
