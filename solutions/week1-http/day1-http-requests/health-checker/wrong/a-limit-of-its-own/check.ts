// fails: times out on an answer that is not whole | The answer came late, well within a longer timeoutMs. The rows are [ { url: 'url 1', status: null, error: 'timeout' } ] (required: [ { url: 'url 1', status: 200 } ]). A slow service that works is reported as down, whatever the config says.
import { request } from 'undici'
import type { Config, Row } from './types.ts'

export const checkAll = ({ urls }: Config): Promise<Row[]> => Promise.all(urls.map((url) => checkOne(url)))

const checkOne = async (url: string): Promise<Row> => {
  const page = new URL(url)
  page.pathname = `${page.pathname.replace(/\/$/, '')}/health`
  const signal = AbortSignal.timeout(300)
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
