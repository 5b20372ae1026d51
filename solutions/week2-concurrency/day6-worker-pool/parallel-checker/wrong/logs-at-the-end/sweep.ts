// fails: logs each row as it ends | The first of four servers was slow. Logged while it ran: [] (required: [ '404', '404', 'null' ]). Nothing moves for a minute, and then everything is there.
import { checkServer } from './check.ts'
import { createPool } from './pool.ts'
import type { Row, SweepOptions } from './types.ts'

export async function sweep(urls: string[], { workers, timeoutMs, log }: SweepOptions): Promise<Row[]> {
  const pool = createPool(workers)
  const check = async (url: string): Promise<Row> => {
    const row = await checkServer(url, timeoutMs)
    return row
  }
  const rows = await Promise.all(urls.map((url) => pool.submit(() => check(url))))
  for (const row of rows) {
    try {
      log?.(row)
    } catch {}
  }
  return rows
}
