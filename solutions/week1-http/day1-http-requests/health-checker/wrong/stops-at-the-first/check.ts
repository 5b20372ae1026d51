// fails: one failure does not stop the others | Nobody listened, one broke off, one is well. The rows are 'none: a rejection with Error' (required: [ { url: 'url 1', status: null, error: 'unreachable' }, { url: 'url 2', status: null, error: 'unreachable' }, { url: 'url 3', status: 200 } ]). One host that is down hides the state of all others.
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
  } catch (error) {
    if (!signal.aborted) throw error
    return { url, status: null, latencyMs: performance.now() - start, error: 'timeout' }
  }
}
