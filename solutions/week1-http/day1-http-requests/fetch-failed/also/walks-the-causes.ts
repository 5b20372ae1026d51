const meanings: Record<string, 'refused' | 'broken'> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'broken',
  UND_ERR_SOCKET: 'broken',
}

export async function probe(url: string) {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return { kind: 'answer', status: response.status }
  } catch (thrown) {
    for (let error = thrown; error instanceof Error; error = error.cause) {
      const kind = meanings[(error as NodeJS.ErrnoException).code ?? '']
      if (kind) return { kind }
    }
    throw thrown
  }
}
