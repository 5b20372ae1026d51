// fails: goes on after a reload | The counter fell with the total: a reload of the driver became a restart of yours.
import { Counter, Registry } from 'prom-client'

export function createDiskMetrics() {
  const registry = new Registry()
  const written = new Counter({ name: 'disk_written_bytes_total', help: 'Bytes.', registers: [registry] })
  return {
    update: (total: number) => {
      if (!Number.isFinite(total) || total < 0) return
      written.reset()
      written.inc(total)
    },
    metrics: () => registry.metrics(),
  }
}
