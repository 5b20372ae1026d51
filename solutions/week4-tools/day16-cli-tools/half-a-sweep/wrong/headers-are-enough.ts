// fails: gives each url its result, in order | The outcomes of "201, 404, 503, half an answer, nobody" were 201, 404, 503, 200, failed (required: 201, 404, 503, failed, failed). The report is read by whoever has to act.
import { request } from 'undici'

export async function sweep(urls: string[], workers: number, signal: AbortSignal) {
  const results = urls.map((url) => ({ url, outcome: 'interrupted' as number | string }))
  const waiting = results.values()
  const work = async () => {
    for (const result of waiting) {
      if (signal.aborted) return
      try {
        const { statusCode, body } = await request(result.url, { signal })
        result.outcome = statusCode
        await body.arrayBuffer().catch(() => {})
      } catch {
        result.outcome = signal.aborted ? 'interrupted' : 'failed'
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return results
}
