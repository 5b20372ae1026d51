// fails: rejects anything else | "http://xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.invalid/" gave { kind: 'refused' } (required: a rejection). A typing error in the list is reported as an outage.
export async function probe(url: string) {
  try {
    const response = await fetch(url)
    await response.text()
    return { kind: 'answer', status: response.status }
  } catch (error) {
    const { code = '' } = Object((error as Error).cause) as { code?: string }
    if (['ECONNREFUSED', 'ENOTFOUND'].includes(code)) return { kind: 'refused' }
    if (['ECONNRESET', 'UND_ERR_SOCKET'].includes(code)) return { kind: 'broken' }
    throw error
  }
}
