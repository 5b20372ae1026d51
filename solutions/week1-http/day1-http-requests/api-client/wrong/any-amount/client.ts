// fails: refuses options that cannot work | { base: 'http://127.0.0.1:1/', timeoutMs: Infinity } gave a client (required: an error). A client that cannot work fails in the middle of the night, far from the mistake.
import { Agent } from 'undici'
import { attempt, type Call } from './attempt.ts'
import { logTry } from './log.ts'
import { retry } from './retry.ts'
import type { Client, ClientOptions, Result } from './types.ts'

export function createClient({ base, timeoutMs, connections, token, log }: ClientOptions): Client {
  if (!/^https?:$/.test(new URL(base).protocol)) throw new TypeError(`${base} is no http url`)
  if (!(timeoutMs > 0)) throw new RangeError(`timeoutMs is ${timeoutMs}, and has to be above 0`)
  const dispatcher = new Agent({ connections })
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}

  const urlOf = (path: string, query: Record<string, string> = {}): URL => {
    const url = new URL(`${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`)
    for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value)
    return url
  }
  const send = (call: Call): Promise<Result> => {
    const isRepeatable = call.method === 'GET' || 'idempotency-key' in call.headers
    return retry(isRepeatable, (number) =>
      logTry(log, { call, number, result: () => attempt(call, { dispatcher, timeoutMs }) }),
    )
  }
  return {
    get: (path, query) =>
      send({ method: 'GET', url: urlOf(path, query), headers: authorization, body: null }),
    post: (path, value, { idempotencyKey } = {}) => {
      const headers: Record<string, string> = { ...authorization, 'content-type': 'application/json' }
      if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
      return send({ method: 'POST', url: urlOf(path), headers, body: JSON.stringify(value) })
    },
    close: () => dispatcher.close(),
  }
}
