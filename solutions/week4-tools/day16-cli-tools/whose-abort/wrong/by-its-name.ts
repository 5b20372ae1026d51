// fails: rejects with the reason of the caller | A deadline of the caller's has the name of yours: the name does not tell whose it is.
import { request } from 'undici'

export async function probe(url: string, { ms, signal }: { ms: number; signal: AbortSignal }) {
  const both = AbortSignal.any([signal, AbortSignal.timeout(ms)])
  try {
    const { statusCode, body } = await request(url, { signal: both })
    await body.arrayBuffer()
    return statusCode >= 200 && statusCode < 300 ? 'up' : 'down'
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return 'timeout'
    if (both.aborted) throw signal.reason
    return 'down'
  }
}
