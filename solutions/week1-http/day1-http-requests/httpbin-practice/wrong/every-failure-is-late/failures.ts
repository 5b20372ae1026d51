// fails: getDelayed rejects a refused connection | Nobody listens on this port. You gave kind 'timeout' (required: a rejection). A service that is down then looks like one that is slow.
export type Status = { kind: string; status: number }
export type Delayed = { kind: string; status?: number }

export async function getStatus(base: string, code: number) {
  const { status } = await fetch(`${base}/status/${code}`)
  return { kind: status < 400 ? 'ok' : 'failed', status }
}

export async function getDelayed(base: string, seconds: number, ms: number) {
  try {
    const response = await fetch(`${base}/delay/${seconds}`, { signal: AbortSignal.timeout(ms) })
    await response.text()
    return { kind: 'answer', status: response.status }
  } catch {
    return { kind: 'timeout' }
  }
}
