// fails: tells up from down | The service answered 302, and what that points to 200. You gave "up" (required: "down"). The wrong word sends somebody to the wrong place.
export type Health = 'up' | 'down' | 'timeout'

export async function probe(url: string, limits: { ms: number; signal: AbortSignal }): Promise<Health> {
  const { ms, signal } = limits
  const deadline = AbortSignal.timeout(ms)
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, deadline]) })
    await response.arrayBuffer()
    return response.ok ? 'up' : 'down'
  } catch {
    signal.throwIfAborted()
    return deadline.aborted ? 'timeout' : 'down'
  }
}
