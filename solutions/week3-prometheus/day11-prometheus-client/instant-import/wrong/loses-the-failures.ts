// fails: counts an import that failed | 1 import failed, and 0 were observed (required: 1). The slowest are missing: those that ran into a timeout.
import { Histogram, Registry } from 'prom-client'

export function createImporter(load: () => Promise<number>) {
  const registry = new Registry()
  const duration = new Histogram({ name: 'import_duration_seconds', help: 'Time.', registers: [registry] })

  async function run() {
    const end = duration.startTimer()
    const rows = await load()
    end()
    return rows
  }
  return { run, metrics: () => registry.metrics() }
}
