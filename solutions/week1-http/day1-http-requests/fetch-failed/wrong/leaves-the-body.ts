// fails: tells a broken connection | The service closed the connection in the middle of its answer. You gave { kind: 'answer', status: 200 } (required: { kind: 'broken' }). A service that crashes on a request is searched for in the wrong place.
export async function probe(url: string) {
  try {
    const { status } = await fetch(url)
    return { kind: 'answer', status }
  } catch (error) {
    const { code } = Object((error as Error).cause) as { code?: string }
    if (code === 'ECONNREFUSED') return { kind: 'refused' }
    if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return { kind: 'broken' }
    throw error
  }
}
