// fails: asks for the health page below the url's path | "/" asked for //health (required: /health). Behind one host stand many services, and another one answers.
import { request } from 'undici'
import type { Config, Row } from './types.ts'

export const checkAll = ({ urls, timeoutMs }: Config): Promise<Row[]> =>
  Promise.all(urls.map((url) => checkOne(url, timeoutMs)))

const checkOne = async (url: string, timeoutMs: number): Promise<Row> => {
  const page = `${url}/health`
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
