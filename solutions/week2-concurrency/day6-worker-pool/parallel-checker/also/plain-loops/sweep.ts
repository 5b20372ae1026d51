import { checkServer } from './check.ts'
import type { Row, SweepOptions } from './types.ts'

export const sweep = async (urls: string[], options: SweepOptions): Promise<Row[]> => {
  if (!(options.workers % 1 === 0 && options.workers > 0)) throw new RangeError('workers')
  const rows = new Array<Row>(urls.length)
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < urls.length) {
      const place = next++
      const row = await checkServer(urls[place] ?? '', options.timeoutMs)
      rows[place] = row
      queueMicrotask(() => {
        try {
          options.log?.(row)
        } catch {}
      })
    }
  }
  await Promise.all(Array.from({ length: options.workers }, () => worker()))
  await Promise.resolve()
  return rows
}
