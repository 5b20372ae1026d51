// fails: getStatus tells a failure from a success | httpbin answered 204. You gave { kind: 'failed', status: 204 } (required: { kind: 'ok', status: 204 }). The caller goes on after a failure, or stops after a success.
export type Status = { kind: string; status: number }
export type Delayed = { kind: string; status?: number }

export async function getStatus(base: string, code: number) {
  const { status } = await fetch(`${base}/status/${code}`)
  return { kind: status === 200 ? 'ok' : 'failed', status }
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
