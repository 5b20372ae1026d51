// fails: keeps ten in flight, and no more | With a limit of 10 and 100 urls, more than 10 were in flight at once (required: 10). The service gets more than it was promised.
import { request } from 'undici'
import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

export async function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`)
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  return Promise.all(urls.map((url) => fetchOne(url, timeoutMs)))
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
