// fails: checks every url once, in order | The rows are [ { url: 'url 2', status: 204 }, { url: 'url 1', status: 200 } ] (required: [ { url: 'url 1', status: 200 }, { url: 'url 2', status: 204 } ]). A status under the wrong url sends on call to the wrong host.
import { request } from 'undici'
import type { Config, Row } from './types.ts'

export const checkAll = async ({ urls, timeoutMs }: Config): Promise<Row[]> => {
  const rows: Row[] = []
  await Promise.all(urls.map(async (url) => rows.push(await checkOne(url, timeoutMs))))
  return rows
}

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
