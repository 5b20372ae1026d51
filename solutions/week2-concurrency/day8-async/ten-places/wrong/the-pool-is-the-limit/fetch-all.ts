// fails: starts a url's clock with its request | Urls timed out that were never asked: their clock ran while they stood in line.
import { Agent, request } from 'undici'
import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

/** The pool bounds the connections, so each request waits in its line. */
export async function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`)
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  const dispatcher = new Agent({ connections: limit, pipelining: 1 })
  const fetchOne = async (url: string): Promise<Result> => {
    const late = AbortSignal.timeout(timeoutMs)
    const ask = async (): Promise<Result> => {
      const { statusCode, body } = await request(url, { dispatcher, signal: late })
      return { url, status: statusCode, body: await body.text() }
    }
    const struck = new Promise<never>((_, reject) => {
      late.addEventListener('abort', () => reject(late.reason))
    })
    try {
      return await Promise.race([ask(), struck])
    } catch {
      return { url, error: late.aborted ? 'timeout' : 'unreachable' }
    }
  }
  const results = await Promise.all(urls.map(fetchOne))
  await dispatcher.destroy()
  return results
}
