import * as http from 'node:http'
import * as https from 'node:https'
import type { Config, Row } from './types.ts'

export async function checkAll({ urls, timeoutMs }: Config): Promise<Row[]> {
  const rows: Row[] = []
  for (const url of urls) rows.push(await checkOne(url, timeoutMs))
  return rows
}

const checkOne = (url: string, timeoutMs: number): Promise<Row> =>
  new Promise((resolve) => {
    const start = process.hrtime.bigint()
    const settle = (status: number | null, error?: Row['error']): void => {
      clearTimeout(timer)
      const latencyMs = Number(process.hrtime.bigint() - start) / 1e6
      resolve({ url, status, latencyMs, error })
    }
    const { get } = url.startsWith('https') ? https : http
    const call = get(url.endsWith('/') ? `${url}health` : `${url}/health`, { agent: false }, (response) => {
      response
        .on('end', () => settle(response.statusCode ?? 0))
        .on('error', () => settle(null, 'unreachable'))
      response.resume()
    })
    call.on('error', () => settle(null, 'unreachable'))
    const timer = setTimeout(() => {
      settle(null, 'timeout')
      call.destroy()
    }, timeoutMs)
  })
