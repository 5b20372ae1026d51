import { Agent, request } from 'node:http'
import type { Client, ClientOptions, Result } from './types.ts'

export async function createClient(options: ClientOptions): Promise<Client> {
  if (!/^https?:\/\/./.test(options.base)) throw new Error('base is no url')
  if (!(Number.isFinite(options.timeoutMs) && options.timeoutMs > 0))
    throw new Error('timeoutMs is too small')
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections })
  const common: Record<string, string> = {}
  if (options.token !== undefined) common.authorization = `Bearer ${options.token}`

  const once = (method: string, url: URL, headers: object, body?: string): Promise<Result> =>
    new Promise((resolve) => {
      const call = request(url, { method, agent, headers: { ...common, ...headers } })
      const timer = setTimeout(() => settle({ kind: 'timeout' }), options.timeoutMs)
      const settle = (result: Result): void => {
        clearTimeout(timer)
        resolve(result)
        if (result.kind === 'timeout') call.destroy()
      }
      call.on('error', () => settle({ kind: 'unreachable' }))
      call.on('response', async (response) => {
        try {
          const parts = (await response.toArray()) as Buffer[]
          settle(read(response.statusCode ?? 0, Buffer.concat(parts).toString()))
        } catch {
          settle({ kind: 'unreachable' })
        }
      })
      call.end(body)
    })

  const read = (status: number, text: string): Result => {
    if (status >= 400) return { kind: 'failed', status, text }
    if (text === '') return { kind: 'ok', status, value: null }
    try {
      return { kind: 'ok', status, value: JSON.parse(text) }
    } catch {
      return { kind: 'not-json', status, text }
    }
  }

  const send = async (method: 'GET' | 'POST', url: URL, headers: object, body?: string): Promise<Result> => {
    const most = method === 'GET' || 'idempotency-key' in headers ? 3 : 1
    let attempt = 0
    let result: Result
    do {
      attempt++
      const start = process.hrtime.bigint()
      result = await once(method, url, headers, body)
      const ms = Number(process.hrtime.bigint() - start) / 1e6
      const outcome = 'status' in result ? result.status : result.kind
      await Promise.try(() => options.log?.({ method, path: url.pathname, attempt, ms, outcome })).catch(
        () => {},
      )
    } while (attempt < most && isTemporary(result))
    return result
  }

  const isTemporary = (result: Result): boolean =>
    'status' in result ? /^50[234]$/.test(String(result.status)) : true

  const urlOf = (path: string): URL =>
    new URL([options.base, path].map((part) => part.replace(/^\/+|\/+$/g, '')).join('/'))

  return {
    get: (path, query = {}) => {
      const url = urlOf(path)
      url.search = new URLSearchParams(query).toString()
      return send('GET', url, {})
    },
    post: (path, value, { idempotencyKey } = {}) => {
      const key = idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}
      const type = { 'content-type': 'application/json' }
      return send('POST', urlOf(path), { ...type, ...key }, JSON.stringify(value))
    },
    close: async () => agent.destroy(),
  }
}
