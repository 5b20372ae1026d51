// fails: getArgs gives what httpbin understood | httpbin understood {}. You gave { team: 'R&D' }: that is what you meant to send, not what arrived.
import { request } from 'undici'

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>): Promise<unknown> {
  const { body } = await request(`${base}/get`, { query })
  const { args } = (await body.json()) as { args: Record<string, string> }
  return { ...query, ...args }
}

export async function sendJson(base: string, method: Method, value: unknown): Promise<unknown> {
  const { body } = await request(`${base}/${method.toLowerCase()}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  })
  const { json } = (await body.json()) as { json: unknown }
  return json
}
