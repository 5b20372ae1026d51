import { Counter, Registry } from 'prom-client'

/** Adds up by itself, and sets the counter when it is scraped. */
export const createDiskMetrics = () => {
  let sum = 0
  let last = 0
  const registry = new Registry()
  registry.registerMetric(
    new Counter({
      name: 'disk_written_bytes_total',
      help: 'Bytes written.',
      registers: [],
      collect() {
        this.reset()
        this.inc(sum)
      },
    }),
  )
  return {
    update(total: number) {
      if (!(total >= 0 && total < Infinity)) return
      sum += total >= last ? total - last : total
      last = total
    },
    metrics: () => registry.metrics(),
  }
}
