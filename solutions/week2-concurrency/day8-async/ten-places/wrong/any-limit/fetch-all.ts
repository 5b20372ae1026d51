// fails: refuses limits that cannot work | limit was 0. You gave an empty list after 0 requests (required: a rejection with RangeError, after none). A limit that was mistyped checks nothing, or lets everything through.
import { request } from 'undici'
import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

export async function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  const results: Result[] = []
  const line = urls.entries()
  const worker = async (): Promise<void> => {
    for (const [index, url] of line) results[index] = await fetchOne(url, timeoutMs)
  }
  await Promise.all(Array.from({ length: limit }, worker))
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
