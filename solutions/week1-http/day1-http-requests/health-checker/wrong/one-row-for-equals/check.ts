// fails: checks every url once, in order | One url stood twice in the list. The rows are [ { url: 'url 2', status: 204 } ] (required: [ { url: 'url 2', status: 204 }, { url: 'url 2', status: 204 } ]). A report with fewer rows than the config has looks like a lost check.
import { request } from 'undici'
import type { Config, Row } from './types.ts'

export const checkAll = ({ urls, timeoutMs }: Config): Promise<Row[]> =>
  Promise.all([...new Set(urls)].map((url) => checkOne(url, timeoutMs)))

const checkOne = async (url: string, timeoutMs: number): Promise<Row> => {
  const page = new URL(url)
  page.pathname = `${page.pathname.replace(/\/$/, '')}/health`
  const signal = AbortSignal.timeout(timeoutMs)
  const start = performance.now()
  try {
    const { statusCode: status, body } = await request(page, { signal })
    await body.text()
    return { url, status, latencyMs: performance.now() - start }
  } catch {
    const latencyMs = performance.now() - start
    return { url, status: null, latencyMs, error: signal.aborted ? 'timeout' : 'unreachable' }
  }
}
