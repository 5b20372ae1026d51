// fails: counts each disk separately | A registry takes each name once, and the one that every import shares is no exception.
import { Counter, register } from 'prom-client'

export function createDiskMetrics() {
  const written = new Counter({ name: 'disk_written_bytes_total', help: 'Bytes.' })
  let last = 0
  return {
    update: (total: number) => {
      if (!Number.isFinite(total) || total < 0) return
      written.inc(total < last ? total : total - last)
      last = total
    },
    metrics: () => register.metrics(),
  }
}
