// fails: getArgs gives what httpbin understood | The query arrived as { on: '', off: 'call=team #1' } (required: { 'on&off=call': 'team #1' }). The service answers another question than yours.
import { request } from 'undici'

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>): Promise<unknown> {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const { body } = await request(`${base}/get?${pairs.join('&')}`)
  const { args } = (await body.json()) as { args: unknown }
  return args
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
