// fails: reports a failing service too | JSON of status 200 resolved, JSON of status 503 threw: a failing service is an answer too.
export async function getStatus(url: string) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`unexpected status ${response.status}`)
  const type = response.headers.get('content-type') ?? ''
  await response.text()
  return { kind: type.startsWith('application/json') ? 'json' : 'not-json', status: response.status }
}
