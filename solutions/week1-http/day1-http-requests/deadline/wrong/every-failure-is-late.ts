// fails: rejects a refused or broken connection | Nobody listens on this port. You gave { kind: 'timeout' } (required: a rejection). A service that is down then looks like one that is slow.
export async function getWithin(url: string, ms: number) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ms) })
    return { kind: 'answer', status: response.status, body: await response.text() }
  } catch {
    return { kind: 'timeout' }
  }
}
