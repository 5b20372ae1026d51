// fails: tells a broken connection | The service closed the connection before its answer. You gave { kind: 'refused' } (required: { kind: 'broken' }). A service that crashes on a request is searched for in the wrong place.
export async function probe(url: string) {
  try {
    const response = await fetch(url)
    await response.text()
    return { kind: 'answer', status: response.status }
  } catch {
    return { kind: 'refused' }
  }
}
