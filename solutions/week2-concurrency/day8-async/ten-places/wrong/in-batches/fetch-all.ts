// fails: takes the next as soon as one ends | With a limit of 3 and 9 urls the first did not answer and the others did. 3 requests had come by then (required: 9). One slow host holds the places of all others.
import { request } from 'undici'
import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

export async function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`)
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  const results: Result[] = []
  for (let at = 0; at < urls.length; at += limit) {
    const batch = urls.slice(at, at + limit)
    results.push(...(await Promise.all(batch.map((url) => fetchOne(url, timeoutMs)))))
  }
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
