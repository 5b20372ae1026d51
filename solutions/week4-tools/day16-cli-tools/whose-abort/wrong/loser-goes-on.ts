// fails: tells a timeout, also within the body | After the timeout the exchange stayed open (required: hung up). Each costs a socket, here and there.
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'

export async function probe(url: string, { ms, signal }: { ms: number; signal: AbortSignal }) {
  const ask = async () => {
    const { statusCode, body } = await request(url, { signal })
    await body.arrayBuffer()
    return statusCode >= 200 && statusCode < 300 ? 'up' : 'down'
  }
  const late = sleep(ms, 'timeout', { ref: false })
  const answer = ask().catch(() => {
    signal.throwIfAborted()
    return 'down'
  })
  return Promise.race([answer, late])
}
