// fails: gives status and body of an answer in time | The service answered 503 and 'all well' at once. You gave a rejection (required: { kind: 'answer', status: 503, body: 'all well' }). Without them the checker has nothing to judge.
export async function getWithin(url: string, ms: number) {
  const signal = AbortSignal.timeout(ms)
  try {
    const response = await fetch(url, { signal })
    if (!response.ok) throw new Error(`the service answered ${response.status}`)
    return { kind: 'answer', status: response.status, body: await response.text() }
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' }
    throw error
  }
}
