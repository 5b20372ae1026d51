// fails: getArgs gives what httpbin understood | httpbin understood { team: 'R' }. You gave { team: 'R&D' }: that is what you meant to send, not what arrived.
import { request } from 'undici'

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>) {
  const { statusCode, body } = await request(`${base}/get`, { query })
  await body.dump()
  return statusCode === 200 ? query : null
}

export async function sendJson(base: string, method: Method, value: unknown) {
  const headers = { 'content-type': 'application/json' }
  const url = `${base}/${method.toLowerCase()}`
  const { body } = await request(url, { method, headers, body: JSON.stringify(value) })
  return ((await body.json()) as { json: unknown }).json
}
