// fails: asks all at the same time | 21 urls were given, one of them twice. You gave 20 results (required: 21). A host that is missing in the list is not seen as down.
import { checkOne } from './check-one.ts'
import type { Options, Result } from './types.ts'

export { summarise } from './summarise.ts'

export async function* checkAll(urls: string[], { timeoutMs }: Options): AsyncGenerator<Result> {
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  const left = new AbortController()
  const open = new Map<string, Promise<Result>>()
  for (const url of urls) open.set(url, checkOne(url, { timeoutMs, left: left.signal }))
  try {
    while (open.size > 0) {
      const result = await Promise.race(open.values())
      open.delete(result.url)
      yield result
    }
  } finally {
    left.abort()
  }
}
