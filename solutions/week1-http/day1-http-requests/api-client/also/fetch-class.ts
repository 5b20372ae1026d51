import { Agent, fetch, Headers } from 'undici'
import type { Client, ClientOptions, LogEntry, Result } from './types.ts'

export const createClient = (options: ClientOptions): Client => new ApiClient(options)

class Answer {
  readonly kind: 'ok' | 'failed' | 'not-json'
  readonly value: unknown

  constructor(
    readonly status: number,
    readonly text: string,
  ) {
    this.kind = status < 400 ? 'ok' : 'failed'
    if (status >= 400) return
    try {
      this.value = JSON.parse(text || 'null')
    } catch {
      this.kind = 'not-json'
    }
  }
}

class ApiClient implements Client {
  readonly #options: ClientOptions
  readonly #agent: Agent

  constructor(options: ClientOptions) {
    if (!['http:', 'https:'].includes(URL.parse(options.base)?.protocol ?? '')) throw new Error('bad base')
    if (!Number.isFinite(options.timeoutMs) || options.timeoutMs <= 0) throw new Error('bad timeoutMs')
    this.#options = options
    this.#agent = new Agent({ connections: options.connections })
  }

  get(path: string, query: Record<string, string> = {}): Promise<Result> {
    return this.#send('GET', `${path}?${new URLSearchParams(query)}`, {}, 3)
  }

  post(path: string, value: unknown, { idempotencyKey = '' } = {}): Promise<Result> {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' }
    if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey
    return this.#send('POST', path, { headers, body: JSON.stringify(value) }, idempotencyKey ? 3 : 1)
  }

  close(): Promise<void> {
    return this.#agent.destroy()
  }

  async #send(method: LogEntry['method'], path: string, init: Init, tries: number): Promise<Result> {
    const { base } = this.#options
    const url = new URL(path.replace(/^\//, ''), base.endsWith('/') ? base : `${base}/`)
    for (let attempt = 1; ; attempt++) {
      const start = Date.now()
      const result = await this.#attempt(url, { ...init, method })
      const outcome = 'status' in result ? result.status : result.kind
      try {
        this.#options.log?.({ method, path: url.pathname, attempt, ms: Date.now() - start, outcome })
      } catch {}
      const isWorthIt = typeof outcome === 'string' || (outcome > 501 && outcome < 505)
      if (!isWorthIt || attempt >= tries) return result
    }
  }

  async #attempt(url: URL, init: Init & { method: string }): Promise<Result> {
    const headers = new Headers(init.headers)
    if (this.#options.token) headers.set('Authorization', `Bearer ${this.#options.token}`)
    const signal = AbortSignal.timeout(this.#options.timeoutMs)
    try {
      const response = await fetch(url, { ...init, headers, signal, dispatcher: this.#agent })
      return new Answer(response.status, await response.text()) as Result
    } catch (error) {
      return { kind: (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable' }
    }
  }
}

interface Init {
  headers?: Record<string, string>
  body?: string
}
