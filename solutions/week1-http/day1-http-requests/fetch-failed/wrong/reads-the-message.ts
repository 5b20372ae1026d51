// fails: tells a refused connection | "fetch failed" came out: fetch throws its own error, and the reason is inside it.
export async function probe(url: string) {
  try {
    const response = await fetch(url)
    await response.text()
    return { kind: 'answer', status: response.status }
  } catch (error) {
    if (String(error).includes('ECONNREFUSED')) return { kind: 'refused' }
    if (String(error).includes('ECONNRESET')) return { kind: 'broken' }
    throw error
  }
}
