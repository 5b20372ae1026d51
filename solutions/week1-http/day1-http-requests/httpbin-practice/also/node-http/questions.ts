import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const send = async (method: string, url: string, text: string) => {
  const type = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  }
  const call = request(url, { method, headers: text === '' ? {} : type })
  call.end(text)
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  return JSON.parse((await response.toArray()).join(''))
}

export async function getArgs(base: string, query: Record<string, string>): Promise<unknown> {
  const parts = Object.entries(query).map((pair) => pair.map(encodeURIComponent).join('='))
  return (await send('GET', `${base}/get?${parts.join('&')}`, '')).args
}

export async function sendJson(base: string, method: Method, value: unknown): Promise<unknown> {
  const paths = { POST: '/post', PUT: '/put', PATCH: '/patch', DELETE: '/delete' }
  return (await send(method, base + paths[method], JSON.stringify(value))).json
}
