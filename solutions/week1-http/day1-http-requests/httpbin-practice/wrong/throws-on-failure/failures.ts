// fails: getStatus tells a failure from a success | httpbin answered 500 and you threw (required: { kind: 'failed', status: 500 }). The caller goes on after a failure, or stops after a success.
export async function getStatus(base: string, code: number) {
  const { ok, status } = await fetch(`${base}/status/${code}`)
  if (!ok) throw new Error(`httpbin answered ${status}`)
  return { kind: 'ok', status }
}

export async function getDelayed(base: string, seconds: number, ms: number) {
  const signal = AbortSignal.timeout(ms)
  try {
    const response = await fetch(`${base}/delay/${seconds}`, { signal })
    await response.text()
    return { kind: 'answer', status: response.status }
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' }
    throw error
  }
}

export type Status = { kind: string; status: number }
export type Delayed = { kind: string; status?: number }
