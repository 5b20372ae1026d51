// fails: refuses a limit that cannot work | timeoutMs was 0. You gave { kind: 'timeout', url: '' } (required: a rejection with RangeError). A limit that was mistyped becomes none at all, or fails every host.
import { checkOne } from './check-one.ts'
import type { Options, Result } from './types.ts'

export { summarise } from './summarise.ts'

export async function* checkAll(urls: string[], { timeoutMs }: Options): AsyncGenerator<Result> {
  const left = new AbortController()
  const open = new Map(
    urls.map((url, key) => [
      key,
      checkOne(url, { timeoutMs: Math.max(0, Math.min(timeoutMs || 0, 1e6)), left: left.signal }).then(
        (result) => ({ key, result }),
      ),
    ]),
  )
  try {
    while (open.size > 0) {
      const { key, result } = await Promise.race(open.values())
      open.delete(key)
      yield result
    }
  } finally {
    left.abort()
  }
}
