// fails: reports a failing service too | The service answered 503 with type application/json; charset=utf-8. You reported { kind: 'not-json', status: 503 } (required: { kind: 'json', status: 503 }). The status page loses the very answers it exists for.
export async function getStatus(url: string) {
  const response = await fetch(url)
  const body = await response.text()
  return { kind: response.ok && !body.startsWith('<') ? 'json' : 'not-json', status: response.status }
}
