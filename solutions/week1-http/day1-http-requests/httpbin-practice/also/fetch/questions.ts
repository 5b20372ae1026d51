export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export const getArgs = async (base: string, query: Record<string, string>) => {
  const response = await fetch(`${base}/get?${new URLSearchParams(query)}`)
  return ((await response.json()) as { args: unknown }).args
}

export const sendJson = async (base: string, method: Method, value: unknown) => {
  const body = new Blob([JSON.stringify(value)], { type: 'application/json' })
  const response = await fetch(new URL(method.toLowerCase(), base), { method, body })
  return ((await response.json()) as { json: unknown }).json
}
