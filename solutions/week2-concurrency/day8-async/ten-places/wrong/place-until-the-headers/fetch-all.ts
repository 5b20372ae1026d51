// fails: keeps ten in flight, and no more | With a limit of 10 and 100 urls, more than 10 were in flight at once (required: 10). The service gets more than it was promised.
import { request } from 'undici'
import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

export async function fetchAll(urls: string[], { limit, timeoutMs }: Options): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`)
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  const line = urls.entries()
  const bodies: Promise<Result>[] = []
  const worker = async (): Promise<void> => {
    for (const [index, url] of line) {
      const signal = AbortSignal.timeout(timeoutMs)
      const failed = (): Result => ({ url, error: signal.aborted ? 'timeout' : 'unreachable' })
      try {
        const { statusCode, body } = await request(url, { signal })
        bodies[index] = body.text().then((text) => ({ url, status: statusCode, body: text }), failed)
      } catch {
        bodies[index] = Promise.resolve(failed())
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, worker))
  return Promise.all(bodies)
}
