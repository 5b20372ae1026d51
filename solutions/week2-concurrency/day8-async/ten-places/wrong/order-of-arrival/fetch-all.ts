// fails: asks each url once, in the order of the list | You gave 200 "page 0", a result without the url that was given, 503 "page 2", a result without the url that was given, 200 "page 0" (required: 200 "page 0", 200 "page 1", 503 "page 2", 200 "page 3", 200 "page 0"). An answer beside the wrong url sends on call to the wrong host.
import { request } from 'undici'
import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

export async function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`)
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  const results: Result[] = []
  const left = [...urls]
  const worker = async (): Promise<void> => {
    for (let url = left.pop(); url !== undefined; url = left.pop())
      results.push(await fetchOne(url, timeoutMs))
  }
  await worker()
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
