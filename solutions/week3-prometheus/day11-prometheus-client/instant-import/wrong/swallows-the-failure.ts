// fails: passes on what becomes of it | load() failed with "RangeError: disk is full", run() gave 0 (required: the same error). The import is taken for one that worked.
import { Histogram, Registry } from 'prom-client'

export function createImporter(load: () => Promise<number>) {
  const registry = new Registry()
  const duration = new Histogram({ name: 'import_duration_seconds', help: 'Time.', registers: [registry] })

  async function run() {
    const end = duration.startTimer()
    const rows = await load().catch(() => 0)
    end()
    return rows
  }
  return { run, metrics: () => registry.metrics() }
}
