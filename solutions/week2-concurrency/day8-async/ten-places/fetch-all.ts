import { request } from 'undici'
import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

export async function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`)
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  const results: Result[] = []
  const line = urls.entries()
  const worker = async (): Promise<void> => {
    for (const [index, url] of line) results[index] = await fetchOne(url, timeoutMs)
  }
  await Promise.all(Array.from({ length: Math.min(limit, urls.length) }, worker))
  return results
}

const fetchOne = async (url: string, timeoutMs: number): Promise<Result> => {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, body } = await request(url, { signal })
    return { url, status: statusCode, body: await body.text() }
  } catch {
    return { url, error: signal.aborted ? 'timeout' : 'unreachable' }
  }
}
