// fails: times out on an answer that is not whole | The headers came at once, the body byte by byte until far behind timeoutMs. The rows are [ { url: 'url 1', status: 200 } ] (required: [ { url: 'url 1', status: null, error: 'timeout' } ]). A page that never stops never ends the check.
import { errors, request } from 'undici'
import type { Config, Row } from './types.ts'

export const checkAll = ({ urls, timeoutMs }: Config): Promise<Row[]> =>
  Promise.all(urls.map((url) => checkOne(url, timeoutMs)))

const checkOne = async (url: string, timeoutMs: number): Promise<Row> => {
  const page = new URL(url)
  page.pathname = `${page.pathname.replace(/\/$/, '')}/health`
  const start = performance.now()
  try {
    const { statusCode: status, body } = await request(page, {
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
    await body.text()
    return { url, status, latencyMs: performance.now() - start }
  } catch (error) {
    const latencyMs = performance.now() - start
    return { url, status: null, latencyMs, error: isLate(error) ? 'timeout' : 'unreachable' }
  }
}

const isLate = (error: unknown): boolean =>
  error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError
