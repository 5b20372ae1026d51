// fails: sendJson gives what httpbin understood | httpbin understood { host: 'web-2' }. You gave { host: 'web-1' }: that is what you meant to send, not what arrived.
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>) {
  const response = await fetch(`${base}/get?${new URLSearchParams(query)}`)
  return ((await response.json()) as { args: unknown }).args
}

export async function sendJson(base: string, method: Method, value: unknown) {
  const headers = { 'content-type': 'application/json' }
  const url = `${base}/${method.toLowerCase()}`
  const response = await fetch(url, { method, headers, body: JSON.stringify(value) })
  await response.text()
  return response.ok ? value : null
}
