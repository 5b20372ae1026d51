// fails: times out on an answer that is not whole | One was silent, one sent half a page. The rows are [ { url: 'url 1', status: null, error: 'timeout' }, { url: 'url 2', status: 200 } ] (required: [ { url: 'url 1', status: null, error: 'timeout' }, { url: 'url 2', status: null, error: 'timeout' } ]). A page that is too slow for its users is reported as something else.
import { request } from 'undici'
import type { Config, Row } from './types.ts'

export const checkAll = ({ urls, timeoutMs }: Config): Promise<Row[]> =>
  Promise.all(urls.map((url) => checkOne(url, timeoutMs)))

const checkOne = async (url: string, timeoutMs: number): Promise<Row> => {
  const page = new URL(url)
  page.pathname = `${page.pathname.replace(/\/$/, '')}/health`
  const start = performance.now()
  try {
    const { statusCode: status, body } = await request(page, { headersTimeout: timeoutMs })
    await body.text()
    return { url, status, latencyMs: performance.now() - start }
  } catch (error) {
    const latencyMs = performance.now() - start
    const isLate = (error as { code?: string }).code === 'UND_ERR_HEADERS_TIMEOUT'
    return { url, status: null, latencyMs, error: isLate ? 'timeout' : 'unreachable' }
  }
}
