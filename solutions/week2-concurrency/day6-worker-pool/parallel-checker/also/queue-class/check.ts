import { get } from 'node:http'
import type { Row } from './types.ts'

export const checkServer = (url: string, timeoutMs: number): Promise<Row> =>
  new Promise((resolve) => {
    const fail = (reason: 'timeout' | 'connection' | 'other'): void => resolve({ url, status: null, reason })
    try {
      const call = get(url, { agent: false }, async (response) => {
        try {
          for await (const _part of response);
          resolve({ url, status: response.statusCode ?? 0 })
        } catch {
          fail('connection')
        }
      })
      const timer = setTimeout(() => {
        fail('timeout')
        call.destroy()
      }, timeoutMs)
      call.on('error', (error: NodeJS.ErrnoException) =>
        fail(/^HPE_/.test(error.code ?? '') ? 'other' : 'connection'),
      )
      call.on('close', () => clearTimeout(timer))
    } catch {
      fail('other')
    }
  })
