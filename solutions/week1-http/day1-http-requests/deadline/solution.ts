import { request } from 'undici'

export type Outcome = { kind: 'answer'; status: number; body: string } | { kind: 'timeout' }

export async function getWithin(url: string, ms: number): Promise<Outcome> {
  const signal = AbortSignal.timeout(ms)
  try {
    const { statusCode, body } = await request(url, { signal })
    return { kind: 'answer', status: statusCode, body: await body.text() }
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' }
    throw error
  }
}
