// fails: rejects with the reason of the caller | The caller aborted while the service hung with "Ctrl-C". You gave "no rejection: timeout" (required: a rejection with that reason). A service is blamed for what the caller did.
import { request } from 'undici'

export async function probe(url: string, { ms, signal }: { ms: number; signal: AbortSignal }) {
  const deadline = AbortSignal.timeout(ms)
  const both = AbortSignal.any([signal, deadline])
  try {
    const { statusCode, body } = await request(url, { signal: both })
    await body.arrayBuffer()
    return statusCode >= 200 && statusCode < 300 ? 'up' : 'down'
  } catch {
    return both.aborted ? 'timeout' : 'down'
  }
}
