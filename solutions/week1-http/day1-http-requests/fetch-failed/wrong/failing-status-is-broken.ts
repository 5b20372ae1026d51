// fails: gives the status of an answer | The service answered 503. You gave { kind: 'broken' } (required: { kind: 'answer', status: 503 }). A service that answers is not down.
export async function probe(url: string) {
  try {
    const response = await fetch(url)
    await response.text()
    return response.ok ? { kind: 'answer', status: response.status } : { kind: 'broken' }
  } catch (error) {
    const { code } = Object((error as Error).cause) as { code?: string }
    if (code === 'ECONNREFUSED') return { kind: 'refused' }
    if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return { kind: 'broken' }
    throw error
  }
}
