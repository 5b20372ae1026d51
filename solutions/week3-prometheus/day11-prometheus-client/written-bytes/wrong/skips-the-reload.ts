// fails: goes on after a reload | What was written between the reload and the next update is missing.
import { Counter, Registry } from 'prom-client'

export function createDiskMetrics() {
  const registry = new Registry()
  const written = new Counter({ name: 'disk_written_bytes_total', help: 'Bytes.', registers: [registry] })
  let last = 0
  return {
    update: (total: number) => {
      if (!Number.isFinite(total) || total < 0) return
      written.inc(Math.max(0, total - last))
      last = total
    },
    metrics: () => registry.metrics(),
  }
}
