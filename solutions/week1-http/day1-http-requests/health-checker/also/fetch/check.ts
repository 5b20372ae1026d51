import type { Config, Row } from './types.ts'

class Check implements Row {
  status: number | null = null
  latencyMs = 0
  error?: Row['error']

  constructor(readonly url: string) {}

  async run(timeoutMs: number): Promise<this> {
    const start = performance.now()
    try {
      const page = `${this.url.replace(/\/+$/, '')}/health`
      const response = await fetch(page, { signal: AbortSignal.timeout(timeoutMs), redirect: 'manual' })
      await response.arrayBuffer()
      this.status = response.status
    } catch (error) {
      this.error = (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable'
    }
    this.latencyMs = performance.now() - start
    return this
  }
}

export async function checkAll({ urls, timeoutMs }: Config): Promise<Row[]> {
  const results = await Promise.allSettled(urls.map((url) => new Check(url).run(timeoutMs)))
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}
