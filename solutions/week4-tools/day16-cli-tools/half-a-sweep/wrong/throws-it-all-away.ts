// fails: keeps what was there before Ctrl-C | The outcomes of "2 answers, then Ctrl-C" were thrown away, for sweep() rejected (required: 200, 200, interrupted, interrupted, interrupted, interrupted). The report is read by whoever has to act.
import { request } from 'undici'

export async function sweep(urls: string[], workers: number, signal: AbortSignal) {
  const results = urls.map((url) => ({ url, outcome: 'interrupted' as number | string }))
  const waiting = results.values()
  const work = async () => {
    for (const result of waiting) {
      signal.throwIfAborted()
      try {
        const { statusCode, body } = await request(result.url, { signal })
        await body.arrayBuffer()
        result.outcome = statusCode
      } catch {
        signal.throwIfAborted()
        result.outcome = 'failed'
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return results
}
