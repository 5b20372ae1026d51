import { get } from 'node:http'

type Outcome = { status: number | null; error: 'timeout' | 'unreachable' | null }

export const check = async (target: string, timeoutMs: number) => {
  const { status, error } = await new Promise<Outcome>((resolve) => {
    const end = (kind: 'timeout' | 'unreachable') => resolve({ status: null, error: kind })
    const request = get(target, { agent: false }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode ?? 0, error: null }))
      response.on('error', () => end('unreachable'))
      response.on('close', () => clearTimeout(timer))
    })
    const timer = setTimeout(() => {
      end('timeout')
      request.destroy()
    }, timeoutMs)
    request.on('error', () => {
      clearTimeout(timer)
      end('unreachable')
    })
  }).catch(() => ({ status: null, error: 'unreachable' as const }))
  return { error, status, healthy: status !== null && status >= 200 && status <= 299, target }
}
