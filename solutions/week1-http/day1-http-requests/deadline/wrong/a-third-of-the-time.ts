// fails: gives status and body of an answer in time | An answer was whole at half of the limit, and you did not give it (required: an answer). A service that is well is given up.
/** Name lookup, headers and body get a third each. */
export async function getWithin(url: string, ms: number) {
  const signal = AbortSignal.timeout(Math.floor(ms / 3))
  try {
    const response = await fetch(url, { signal })
    return { kind: 'answer', status: response.status, body: await response.text() }
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' }
    throw error
  }
}
