// fails: hangs up after a timeout | At the service the exchanges were answered, answered (required: hung-up, hung-up). Tries that nobody ends pile up on both sides, two and three at a time.
import { request } from 'undici'

export type Outcome =
  | { kind: 'answer'; status: number; body: string }
  | { kind: 'timeout' }
  | { kind: 'unreachable' }

/** One try. It never rejects. */
export async function attempt(url: string, timeoutMs: number): Promise<Outcome & { retryAfter?: string }> {
  const late = new Promise<Outcome>((resolve) => setTimeout(resolve, timeoutMs, { kind: 'timeout' }).unref())
  return Promise.race([ask(url), late])
}

const ask = async (url: string): Promise<Outcome & { retryAfter?: string }> => {
  try {
    const { statusCode, headers, body } = await request(url)
    const retryAfter = String(headers['retry-after'] ?? '')
    return { kind: 'answer', status: statusCode, body: await body.text(), retryAfter }
  } catch {
    return { kind: 'unreachable' }
  }
}
