// fails: begins nothing after Ctrl-C, and hangs up | After Ctrl-C requests stayed open (required: hung up). The services go on working for nobody.
import { request } from 'undici'

export async function sweep(urls: string[], workers: number, signal: AbortSignal) {
  const results = urls.map((url) => ({ url, outcome: 'interrupted' as number | string }))
  const waiting = results.values()
  const work = async () => {
    for (const result of waiting) {
      try {
        const { statusCode, body } = await request(result.url)
        await body.arrayBuffer()
        if (!signal.aborted) result.outcome = statusCode
      } catch {
        if (!signal.aborted) result.outcome = 'failed'
      }
    }
  }
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
  await Promise.race([stopped, Promise.all(Array.from({ length: workers }, work))])
  return results
}
