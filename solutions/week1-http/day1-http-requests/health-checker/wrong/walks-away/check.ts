// fails: hangs up after a timeout | At the silent service and at the one with half a page the exchange was [ 'answered', 'answered' ] (required: [ 'hung-up', 'hung-up' ]). Calls given up and never ended pile up on both sides.
import { request } from 'undici'
import type { Config, Row } from './types.ts'

export const checkAll = ({ urls, timeoutMs }: Config): Promise<Row[]> =>
  Promise.all(
    urls.map((url) => {
      const late = new Promise<Row>((resolve) => {
        const row: Row = { url, status: null, latencyMs: timeoutMs, error: 'timeout' }
        setTimeout(resolve, timeoutMs, row).unref()
      })
      return Promise.race([checkOne(url), late])
    }),
  )

const checkOne = async (url: string): Promise<Row> => {
  const page = new URL(url)
  page.pathname = `${page.pathname.replace(/\/$/, '')}/health`
  const start = performance.now()
  try {
    const { statusCode: status, body } = await request(page)
    await body.text()
    return { url, status, latencyMs: performance.now() - start }
  } catch {
    return { url, status: null, latencyMs: performance.now() - start, error: 'unreachable' }
  }
}
