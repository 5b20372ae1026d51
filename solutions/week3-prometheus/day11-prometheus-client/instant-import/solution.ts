import { Histogram, Registry } from 'prom-client'

export function createImporter(load: () => Promise<number>) {
  const registry = new Registry()
  const duration = new Histogram({
    name: 'import_duration_seconds',
    help: 'Time from the start of an import to its end.',
    buckets: [1, 10, 60, 300, 900],
    registers: [registry],
  })

  async function run(): Promise<number> {
    const end = duration.startTimer()
    try {
      return await load()
    } finally {
      end()
    }
  }

  return { run, metrics: () => registry.metrics() }
}
