// fails: adds what is new | The totals were added up: 500 + 800 + 800 + 2000 is 4100.
import { Counter, Registry } from 'prom-client'

export function createDiskMetrics() {
  const registry = new Registry()
  const written = new Counter({ name: 'disk_written_bytes_total', help: 'Bytes.', registers: [registry] })
  return {
    update: (total: number) => {
      if (Number.isFinite(total) && total >= 0) written.inc(total)
    },
    metrics: () => registry.metrics(),
  }
}
