// fails: goes on after a reload | update(300) threw: It is not possible to decrease a counter (required: no error). An exporter that throws exposes nothing at all.
import { Counter, Registry } from 'prom-client'

export function createDiskMetrics() {
  const registry = new Registry()
  const written = new Counter({ name: 'disk_written_bytes_total', help: 'Bytes.', registers: [registry] })
  let last = 0
  return {
    update: (total: number) => {
      if (!Number.isFinite(total) || total < 0) return
      written.inc(total - last)
      last = total
    },
    metrics: () => registry.metrics(),
  }
}
