import type { Row } from './types.ts'

export async function checkServer(url: string, timeoutMs: number): Promise<Row> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    await response.text()
    return { url, status: response.status }
  } catch (error) {
    return { url, status: null, reason: reasonOf(error as Error) }
  }
}

const reasonOf = (error: Error): 'timeout' | 'connection' | 'other' => {
  if (error.name === 'TimeoutError') return 'timeout'
  const { code = '' } = (error.cause ?? {}) as { code?: string }
  return ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'UND_ERR_SOCKET'].includes(code) ? 'connection' : 'other'
}
