// fails: counts the time until then | The number is one of milliseconds, the name says seconds.
import { Histogram, Registry } from 'prom-client'

export function createImporter(load: () => Promise<number>) {
  const registry = new Registry()
  const duration = new Histogram({ name: 'import_duration_seconds', help: 'Time.', registers: [registry] })

  async function run() {
    const start = performance.now()
    try {
      return await load()
    } finally {
      duration.observe(performance.now() - start)
    }
  }
  return { run, metrics: () => registry.metrics() }
}
