// fails: getDelayed gives up on a late answer | The call was hung up at the limit, in the middle of the body, and you gave an answer: what took the body away took its end by abort for an end.
import { request } from 'undici'

export type Status = { kind: 'ok' | 'failed'; status: number }
export type Delayed = { kind: 'answer'; status: number } | { kind: 'timeout' }

export async function getStatus(base: string, code: number): Promise<Status> {
  const { statusCode, body } = await request(`${base}/status/${code}`)
  await body.dump()
  return { kind: statusCode < 400 ? 'ok' : 'failed', status: statusCode }
}

export async function getDelayed(base: string, seconds: number, ms: number): Promise<Delayed> {
  const signal = AbortSignal.timeout(ms)
  try {
    const { statusCode, body } = await request(`${base}/delay/${seconds}`, { signal })
    await body.dump()
    return { kind: 'answer', status: statusCode }
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' }
    throw error
  }
}
