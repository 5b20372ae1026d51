// fails: sendJson sends every method | You asked for POST /put (required: PUT /put). httpbin can only answer what it was asked.
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>) {
  const response = await fetch(`${base}/get?${new URLSearchParams(query)}`)
  return ((await response.json()) as { args: unknown }).args
}

export async function sendJson(base: string, method: Method, value: unknown) {
  const headers = { 'content-type': 'application/json' }
  const url = `${base}/${method.toLowerCase()}`
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(value) })
  return response.ok ? ((await response.json()) as { json: unknown }).json : null
}
