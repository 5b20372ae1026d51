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
    await body.arrayBuffer()
    return statusCode
  } catch {
    return signal.aborted ? 'interrupted' : 'failed'
  }
}
