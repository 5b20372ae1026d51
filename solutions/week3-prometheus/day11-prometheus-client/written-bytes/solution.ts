import { Counter, Registry } from 'prom-client'

export interface DiskMetrics {
  update: (total: number) => void
  metrics: () => Promise<string>
}

export function createDiskMetrics(): DiskMetrics {
  const registry = new Registry()
  const written = new Counter({
    name: 'disk_written_bytes_total',
    help: 'Bytes written to the disk.',
    registers: [registry],
  })
  let last = 0
  return {
    update: (total) => {
      if (!Number.isFinite(total) || total < 0) return
      written.inc(total < last ? total : total - last)
      last = total
    },
    metrics: () => registry.metrics(),
  }
}
