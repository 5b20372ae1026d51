// fails: hangs up when nobody reads on | The reader left after the first of 4 results. At the service the exchanges are answered, open, open, open (required: answered, hung-up, hung-up, hung-up). Whoever loses patience leaves the load behind, and the process does not end.
import { checkOne } from './check-one.ts'
import type { Options, Result } from './types.ts'

export { summarise } from './summarise.ts'

export async function* checkAll(urls: string[], { timeoutMs }: Options): AsyncGenerator<Result> {
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) throw new RangeError(`timeoutMs is ${timeoutMs}`)
  const left = new AbortController()
  const open = new Map(
    urls.map((url, key) => [
      key,
      checkOne(url, { timeoutMs, left: left.signal }).then((result) => ({ key, result })),
    ]),
  )
  while (open.size > 0) {
    const { key, result } = await Promise.race(open.values())
    open.delete(key)
    yield result
  }
  left.abort()
}
