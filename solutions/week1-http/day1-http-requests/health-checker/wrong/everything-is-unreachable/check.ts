// fails: times out on an answer that is not whole | One was silent, one sent half a page. The rows are [ { url: 'url 1', status: null, error: 'unreachable' }, { url: 'url 2', status: null, error: 'unreachable' } ] (required: [ { url: 'url 1', status: null, error: 'timeout' }, { url: 'url 2', status: null, error: 'timeout' } ]). A page that is too slow for its users is reported as something else.
import { request } from 'undici'
import type { Config, Row } from './types.ts'

export const checkAll = ({ urls, timeoutMs }: Config): Promise<Row[]> =>
  Promise.all(urls.map((url) => checkOne(url, timeoutMs)))

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
    return { url, status: null, latencyMs, error: 'unreachable' }
  }
}
