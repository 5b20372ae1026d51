// fails: rejects anything else | "ftp://127.0.0.1/" gave { kind: 'broken' } (required: a rejection). A typing error in the list is reported as an outage.
export async function probe(url: string) {
  if (!URL.canParse(url)) throw new TypeError(`${url} is no URL`)
  try {
    const response = await fetch(url)
    await response.text()
    return { kind: 'answer', status: response.status }
  } catch (error) {
    const { code } = Object((error as Error).cause) as { code?: string }
    return { kind: code === 'ECONNREFUSED' ? 'refused' : 'broken' }
  }
}
