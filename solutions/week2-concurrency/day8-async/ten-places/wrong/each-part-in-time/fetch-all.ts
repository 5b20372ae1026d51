// fails: hangs up after a timeout | The first of two services sent its answer byte by byte. You gave 200 "…", 200 "well" (required: timeout, 200 "well"). One such host holds its place for as long as it likes.
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
  try {
    const { statusCode, body } = await request(url, { headersTimeout: timeoutMs, bodyTimeout: timeoutMs })
    return { url, status: statusCode, body: await body.text() }
  } catch (error) {
    const isLate = String((error as NodeJS.ErrnoException).code).endsWith('TIMEOUT')
    return { url, error: isLate ? 'timeout' : 'unreachable' }
  }
}
