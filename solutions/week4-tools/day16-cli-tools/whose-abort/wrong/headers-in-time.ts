// fails: tells up from down | The connection broke within the body. You gave "up" (required: "down"). The wrong word sends somebody to the wrong place.
import { request } from 'undici'

export async function probe(url: string, { ms, signal }: { ms: number; signal: AbortSignal }) {
  const deadline = AbortSignal.timeout(ms)
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.any([signal, deadline]) })
    body.on('error', () => {})
    body.resume()
    return statusCode >= 200 && statusCode < 300 ? 'up' : 'down'
  } catch {
    signal.throwIfAborted()
    return deadline.aborted ? 'timeout' : 'down'
  }
}
