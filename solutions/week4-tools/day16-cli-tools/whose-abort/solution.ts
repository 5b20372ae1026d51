import { request } from 'undici'

export type Health = 'up' | 'down' | 'timeout'

export async function probe(url: string, limits: { ms: number; signal: AbortSignal }): Promise<Health> {
  const { ms, signal } = limits
  const deadline = AbortSignal.timeout(ms)
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.any([signal, deadline]) })
    await body.arrayBuffer()
    return statusCode >= 200 && statusCode < 300 ? 'up' : 'down'
  } catch {
    signal.throwIfAborted()
    return deadline.aborted ? 'timeout' : 'down'
  }
}
