import { get } from 'node:http'
import type { Result } from './types.ts'

export const checkOne = (
  url: string,
  { timeoutMs, left }: { timeoutMs: number; left: AbortSignal },
): Promise<Result> =>
  new Promise((resolve) => {
    let kind: 'timeout' | 'unreachable' = 'unreachable'
    const fail = (): void => resolve({ kind, url })
    try {
      const call = get(url, { agent: false }, (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => (bytes += chunk.length))
        response.on('end', () => {
          if (response.complete) resolve({ kind: 'answer', url, status: response.statusCode ?? 0, bytes })
        })
        response.on('error', fail)
      })
      const timer = setTimeout(() => {
        kind = 'timeout'
        call.destroy(new Error('late'))
      }, timeoutMs)
      const stop = (): void => void call.destroy(new Error('left'))
      left.addEventListener('abort', stop)
      call.on('error', fail)
      call.on('close', () => {
        clearTimeout(timer)
        left.removeEventListener('abort', stop)
        fail()
      })
    } catch {
      fail()
    }
  })
