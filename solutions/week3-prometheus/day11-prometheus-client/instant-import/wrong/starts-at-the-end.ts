// fails: counts the time until then | An import of 60 ms was observed as less than 10 ms (required: 0.06 s or a little more). A slow import looks like a quick one.
import { Histogram, Registry } from 'prom-client'

export function createImporter(load: () => Promise<number>) {
  const registry = new Registry()
  const duration = new Histogram({ name: 'import_duration_seconds', help: 'Time.', registers: [registry] })

  async function run() {
    const rows = load()
    await rows.catch(() => {})
    const end = duration.startTimer()
    end()
    return rows
  }
  return { run, metrics: () => registry.metrics() }
}
