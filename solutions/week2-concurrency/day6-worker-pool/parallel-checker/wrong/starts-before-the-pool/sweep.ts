// fails: asks each server once, ten at a time | 50 servers, 10 workers. At once the other side saw 'more' (required: 10). More is what the proxy refuses, fewer is time that nobody gets back.
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
  const checks = urls.map(check)
  return Promise.all(checks.map((one) => pool.submit(() => one)))
}
