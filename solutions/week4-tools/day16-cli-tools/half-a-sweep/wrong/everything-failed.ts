// fails: keeps what was there before Ctrl-C | A request that you cancelled yourself has not failed.
import { request } from 'undici'

export async function sweep(urls: string[], workers: number, signal: AbortSignal) {
  const results = urls.map((url) => ({ url, outcome: 'interrupted' as number | string }))
  const waiting = results.values()
  const work = async () => {
    for (const result of waiting) {
      if (signal.aborted) return
      try {
        const { statusCode, body } = await request(result.url, { signal })
        await body.arrayBuffer()
        result.outcome = statusCode
      } catch {
        result.outcome = 'failed'
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return results
}
