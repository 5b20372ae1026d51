import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

class Places {
  private readonly line: (() => void)[] = []

  constructor(private free: number) {}

  async with<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--
    else await new Promise<void>((resolve) => this.line.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.line.shift()
      if (next) next()
      else this.free++
    }
  }
}

export async function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  if (!(Number.isSafeInteger(limit) && limit > 0)) throw new RangeError('limit')
  if (!(timeoutMs > 0 && timeoutMs < Infinity)) throw new RangeError('timeoutMs')
  const places = new Places(limit)
  return Promise.all(urls.map((url) => places.with(() => ask(url, timeoutMs))))
}

async function ask(url: string, timeoutMs: number): Promise<Result> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), timeoutMs)
  try {
    const response = await fetch(url, { signal: late.signal, redirect: 'manual' })
    return { url, status: response.status, body: await response.text() }
  } catch {
    return { url, error: late.signal.aborted ? 'timeout' : 'unreachable' }
  } finally {
    clearTimeout(timer)
  }
}
