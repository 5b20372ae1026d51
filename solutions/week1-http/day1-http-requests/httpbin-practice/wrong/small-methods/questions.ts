// fails: sendJson sends every method | PUT arrived, and PATCH came as nothing that a server can read: methods are written in capitals, and fetch mends only some.
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>) {
  const response = await fetch(`${base}/get?${new URLSearchParams(query)}`)
  return ((await response.json()) as { args: unknown }).args
}

export async function sendJson(base: string, method: Method, value: unknown) {
  const name = method.toLowerCase()
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${base}/${name}`, { method: name, headers, body: JSON.stringify(value) })
  return ((await response.json()) as { json: unknown }).json
}
