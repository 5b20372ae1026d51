// fails: gives each url its result, in order | The outcomes of "201, 404, 503, half an answer, nobody" were 201, 404, 503, 200, failed (required: 201, 404, 503, failed, failed). The report is read by whoever has to act.
import { request } from 'undici'

export interface Result {
  url: string
  outcome: number | 'failed' | 'interrupted'
}

export async function sweep(urls: string[], workers: number, signal: AbortSignal): Promise<Result[]> {
  const results = urls.map((url): Result => ({ url, outcome: 'interrupted' }))
  const waiting = results.values()
  const work = async (): Promise<void> => {
    for (const result of waiting) {
      if (signal.aborted) return
      result.outcome = await ask(result.url, signal)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return results
}

const ask = async (url: string, signal: AbortSignal): Promise<Result['outcome']> => {
  try {
    const { statusCode, body } = await request(url, { signal })
    await body.dump()
    return statusCode
  } catch {
    return signal.aborted ? 'interrupted' : 'failed'
  }
}
