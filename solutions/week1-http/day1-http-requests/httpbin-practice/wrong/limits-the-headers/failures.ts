// fails: getDelayed gives up on a late answer | The headers came at once, the rest of the answer far too late. You gave answer (required: timeout). The caller believes that all of it came in time.
export type Status = { kind: string; status: number }
export type Delayed = { kind: string; status?: number }

export async function getStatus(base: string, code: number) {
  const { status } = await fetch(`${base}/status/${code}`)
  return { kind: status < 400 ? 'ok' : 'failed', status }
}

export async function getDelayed(base: string, seconds: number, ms: number) {
  const signal = AbortSignal.timeout(ms)
  try {
    const { status } = await fetch(`${base}/delay/${seconds}`, { signal })
    return { kind: 'answer', status }
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' }
    throw error
  }
}
