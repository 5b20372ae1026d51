// fails: hangs up after a timeout | The first of two services stayed silent. After its timeout the exchange is open (required: hung-up, by you). It is in flight and counted by nobody: the limit holds on paper.
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
      const late = new Promise<Result>((resolve) => {
        setTimeout(resolve, timeoutMs, { url, error: 'timeout' }).unref()
      })
      results[index] = await Promise.race([fetchOne(url), late])
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, urls.length) }, worker))
  return results
}

const fetchOne = async (url: string): Promise<Result> => {
  try {
    const { statusCode, body } = await request(url)
    return { url, status: statusCode, body: await body.text() }
  } catch {
    return { url, error: 'unreachable' }
  }
}
