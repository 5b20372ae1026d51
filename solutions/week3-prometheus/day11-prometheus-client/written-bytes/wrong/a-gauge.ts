// fails: starts at 0 | disk_written_bytes_total is a gauge (required: a counter). Whoever reads /metrics cannot tell what rate() would mean.
import { Gauge, Registry } from 'prom-client'

export function createDiskMetrics() {
  const registry = new Registry()
  const written = new Gauge({ name: 'disk_written_bytes_total', help: 'Bytes.', registers: [registry] })
  let last = 0
  return {
    update: (total: number) => {
      if (!Number.isFinite(total) || total < 0) return
      written.inc(total < last ? total : total - last)
      last = total
    },
    metrics: () => registry.metrics(),
  }
}
