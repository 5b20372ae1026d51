export interface Result {
  target: string
  healthy: boolean
  status: number | null
  error: 'timeout' | 'unreachable' | null
}

export async function check(target: string, timeoutMs: number): Promise<Result> {
  const deadline = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(target, { signal: deadline })
    await response.arrayBuffer()
    return { target, healthy: response.ok, status: response.status, error: null }
  } catch {
    return { target, healthy: false, status: null, error: deadline.aborted ? 'timeout' : 'unreachable' }
  }
}
