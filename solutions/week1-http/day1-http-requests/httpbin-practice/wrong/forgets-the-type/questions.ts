// fails: sendJson gives what httpbin understood | The body was JSON and declared as text/plain;charset=UTF-8 (required: application/json). httpbin guesses; most services refuse what they cannot name.
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>) {
  const response = await fetch(`${base}/get?${new URLSearchParams(query)}`)
  return ((await response.json()) as { args: unknown }).args
}

export async function sendJson(base: string, method: Method, value: unknown) {
  const url = `${base}/${method.toLowerCase()}`
  const response = await fetch(url, { method, body: JSON.stringify(value) })
  return ((await response.json()) as { json: unknown }).json
}
