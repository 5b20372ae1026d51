// fails: starts a url's clock with its request | Urls timed out that were never asked: their clock ran while they stood in line.
import { request } from 'undici'
import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

export async function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`)
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  const results: Result[] = []
  const line = urls.map((url) => ({ url, signal: AbortSignal.timeout(timeoutMs) })).entries()
  const worker = async (): Promise<void> => {
    for (const [index, { url, signal }] of line) results[index] = await fetchOne(url, signal)
  }
  await Promise.all(Array.from({ length: limit }, worker))
  return results
}

const fetchOne = async (url: string, signal: AbortSignal): Promise<Result> => {
  try {
    const { statusCode, body } = await request(url, { signal })
    return { url, status: statusCode, body: await body.text() }
  } catch {
    return { url, error: signal.aborted ? 'timeout' : 'unreachable' }
  }
}
