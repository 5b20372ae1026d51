// fails: gives a failing status as a status | The services answered 503 and 404. The rows are [ { url: 'url 1', status: null, error: 'unreachable' }, { url: 'url 2', status: null, error: 'unreachable' } ] (required: [ { url: 'url 1', status: 503 }, { url: 'url 2', status: 404 } ]). Who answers is there: on call looks for a network fault that is none.
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
    if (status >= 400) throw new Error(`${url} answered ${status}`)
    return { url, status, latencyMs: performance.now() - start }
  } catch {
    const latencyMs = performance.now() - start
    return { url, status: null, latencyMs, error: signal.aborted ? 'timeout' : 'unreachable' }
  }
}
