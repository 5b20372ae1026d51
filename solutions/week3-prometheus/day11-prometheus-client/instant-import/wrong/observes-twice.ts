// fails: counts an import when it has ended | 1 import has ended, and 2 have been counted (required: 1). The board shows another number of imports than ran.
import { Histogram, Registry } from 'prom-client'

export function createImporter(load: () => Promise<number>) {
  const registry = new Registry()
  const duration = new Histogram({ name: 'import_duration_seconds', help: 'Time.', registers: [registry] })

  async function run() {
    const end = duration.startTimer()
    try {
      const rows = await load()
      end()
      return rows
    } finally {
      end()
    }
  }
  return { run, metrics: () => registry.metrics() }
}
