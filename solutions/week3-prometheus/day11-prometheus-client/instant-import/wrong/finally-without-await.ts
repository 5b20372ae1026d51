// fails: counts an import when it has ended | The timer ended as soon as there was a promise of the import.
import { Histogram, Registry } from 'prom-client'

export function createImporter(load: () => Promise<number>) {
  const registry = new Registry()
  const duration = new Histogram({ name: 'import_duration_seconds', help: 'Time.', registers: [registry] })

  async function run() {
    const end = duration.startTimer()
    try {
      return load()
    } finally {
      end()
    }
  }
  return { run, metrics: () => registry.metrics() }
}
