import { Histogram, Registry } from 'prom-client'

export function createImporter(load: () => Promise<number>) {
  const registry = new Registry()
  const duration = new Histogram({
    name: 'import_duration_seconds',
    help: 'Time from the start of an import to its end.',
    registers: [registry],
  })
  const run = () => {
    const end = duration.startTimer()
    return load().finally(() => end())
  }
  return { run, metrics: () => registry.metrics() }
}
