// fails: sendJson gives what httpbin understood | You gave '{"host":"web-1","tags":["käse","\\"x\\""],"load":0.5,"parent":null}' as json (required: { host: 'web-1', tags: [ 'käse', '"x"' ], load: 0.5, parent: null }). What the service understood is all that counts.
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>) {
  const response = await fetch(`${base}/get?${new URLSearchParams(query)}`)
  return ((await response.json()) as { args: unknown }).args
}

export async function sendJson(base: string, method: Method, value: unknown) {
  const url = `${base}/${method.toLowerCase()}`
  const response = await fetch(url, { method, body: JSON.stringify(value) })
  return ((await response.json()) as { data: unknown }).data
}
