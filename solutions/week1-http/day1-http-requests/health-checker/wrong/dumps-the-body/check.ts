// fails: times out on an answer that is not whole | The check was hung up at timeoutMs, in the middle of the body, and has a status: what took the body away took its end by abort for an end.
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
    await body.dump()
    return { url, status, latencyMs: performance.now() - start }
  } catch {
    const latencyMs = performance.now() - start
    return { url, status: null, latencyMs, error: signal.aborted ? 'timeout' : 'unreachable' }
  }
}
