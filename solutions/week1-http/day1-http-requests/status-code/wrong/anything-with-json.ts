// fails: tells JSON from any other type, and from none | The answer was 200, type application/problem+json, body {"up":true}. You reported { kind: 'json', status: 200 } (required: { kind: 'not-json', status: 200 }). The type says who speaks, and a body that looks right does not.
export async function getStatus(url: string) {
  const response = await fetch(url)
  await response.text()
  const type = response.headers.get('content-type')?.toLowerCase() ?? ''
  return { kind: type.includes('json') ? 'json' : 'not-json', status: response.status }
}
