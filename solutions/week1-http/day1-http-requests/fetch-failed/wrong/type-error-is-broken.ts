// fails: rejects anything else | "no URL" gave { kind: 'broken' } (required: a rejection). A typing error in the list is reported as an outage.
export async function probe(url: string) {
  try {
    const response = await fetch(url)
    await response.text()
    return { kind: 'answer', status: response.status }
  } catch (error) {
    const { code } = Object((error as Error).cause) as { code?: string }
    if (code === 'ECONNREFUSED') return { kind: 'refused' }
    if (error instanceof TypeError) return { kind: 'broken' }
    throw error
  }
}
