// fails: logs each row as it ends | The log threw each time. You gave 'a rejection with the disk of the log is full' (required: [ 200, 404, 404, 'other' ]). A full disk for logs ends the sweep.
import { checkServer } from './check.ts'
import { createPool } from './pool.ts'
import type { Row, SweepOptions } from './types.ts'

export async function sweep(urls: string[], { workers, timeoutMs, log }: SweepOptions): Promise<Row[]> {
  const pool = createPool(workers)
  const check = async (url: string): Promise<Row> => {
    const row = await checkServer(url, timeoutMs)
    log?.(row)
    return row
  }
  return Promise.all(urls.map((url) => pool.submit(() => check(url))))
}
