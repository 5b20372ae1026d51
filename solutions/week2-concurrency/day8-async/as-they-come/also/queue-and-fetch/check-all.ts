import type { Options, Result } from './types.ts'

export { summarise } from './summarise.ts'

/** Results go into a queue as they come; the reader waits for the next one. */
class Checks implements AsyncIterableIterator<Result> {
  private readonly left = new AbortController()
  private readonly ready: Result[] = []
  private wake = Promise.withResolvers<void>()
  private open: number

  constructor(urls: string[], timeoutMs: number) {
    this.open = urls.length
    for (const url of urls) void this.ask(url, timeoutMs)
  }

  async next(): Promise<IteratorResult<Result>> {
    while (this.ready.length === 0) {
      if (this.open === 0) return { done: true, value: undefined }
      await this.wake.promise
    }
    return { done: false, value: this.ready.shift() as Result }
  }

  async return(): Promise<IteratorResult<Result>> {
    this.left.abort()
    this.open = 0
    this.ready.length = 0
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator]() {
    return this
  }

  private async ask(url: string, timeoutMs: number): Promise<void> {
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), timeoutMs)
    let result: Result
    try {
      const signal = AbortSignal.any([late.signal, this.left.signal])
      const response = await fetch(url, {
        signal,
        redirect: 'manual',
        headers: { 'accept-encoding': 'identity' },
      })
      let bytes = 0
      for await (const chunk of response.body ?? []) bytes += (chunk as Uint8Array).length
      result = { kind: 'answer', url, status: response.status, bytes }
    } catch {
      result = late.signal.aborted ? { kind: 'timeout', url } : { kind: 'unreachable', url }
    }
    clearTimeout(timer)
    this.ready.push(result)
    this.open--
    this.wake.resolve()
    this.wake = Promise.withResolvers()
  }
}

export function checkAll(urls: string[], { timeoutMs }: Options) {
  if (!(timeoutMs > 0 && timeoutMs < Infinity)) throw new RangeError('timeoutMs must be above 0')
  return new Checks(urls, timeoutMs)
}
