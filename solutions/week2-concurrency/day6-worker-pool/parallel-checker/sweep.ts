import { checkServer } from './check.ts'
import { createPool } from './pool.ts'
import type { Row, SweepOptions } from './types.ts'

export async function sweep(urls: string[], { workers, timeoutMs, log }: SweepOptions): Promise<Row[]> {
  const pool = createPool(workers)
  const check = async (url: string): Promise<Row> => {
    const row = await checkServer(url, timeoutMs)
    try {
      log?.(row)
    } catch {
      // The log is there for the sweep, not the sweep for the log.
    }
    return row
  }
  return Promise.all(urls.map((url) => pool.submit(() => check(url))))
}
