// fails: ignores what is no total | prom-client takes NaN for a step, and the sum is NaN for good.
import { Counter, Registry } from 'prom-client'

export function createDiskMetrics() {
  const registry = new Registry()
  const written = new Counter({ name: 'disk_written_bytes_total', help: 'Bytes.', registers: [registry] })
  let last = 0
  return {
    update: (total: number) => {
      written.inc(total < last ? total : total - last)
      last = total
    },
    metrics: () => registry.metrics(),
  }
}
