// fails: asks all at the same time | No answer had been given, and 1 of 21 requests had arrived (required: 21). Twenty-one slow hosts take twenty-one times as long.
import { checkOne } from './check-one.ts'
import type { Options, Result } from './types.ts'

export { summarise } from './summarise.ts'

export async function* checkAll(urls: string[], { timeoutMs }: Options): AsyncGenerator<Result> {
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  const left = new AbortController()
  try {
    for (const url of urls) yield await checkOne(url, { timeoutMs, left: left.signal })
  } finally {
    left.abort()
  }
}
