// fails: gives a place back after a failure | With a limit of 2, four urls gave no answer and the fifth did. You gave a rejection with Error (required: unreachable, unreachable, unreachable, unreachable, 200 "well"). Two dead hosts stop the check of all that come after them.
import { request } from 'undici'
import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

export async function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`)
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  const results: Result[] = []
  const line = urls.entries()
  const worker = async (): Promise<void> => {
    for (const [index, url] of line) {
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        const { statusCode, body } = await request(url, { signal })
        results[index] = { url, status: statusCode, body: await body.text() }
      } catch (error) {
        if (!signal.aborted) throw error
        results[index] = { url, error: 'timeout' }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, urls.length) }, worker))
  return results
}
