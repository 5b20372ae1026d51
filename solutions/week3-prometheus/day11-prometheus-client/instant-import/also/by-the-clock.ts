import { Histogram, Registry } from 'prom-client'

export const createImporter = (load: () => Promise<number>) => {
  const registry = new Registry()
  const histogram = new Histogram({
    name: 'import_duration_seconds',
    help: 'How long imports take.',
    buckets: [0.1, 1, 10, 60, 300],
    registers: [registry],
  })
  return {
    async run(): Promise<number> {
      const start = performance.now()
      const observe = () => histogram.observe((performance.now() - start) / 1000)
      try {
        const rows = await load()
        observe()
        return rows
      } catch (error) {
        observe()
        throw error
      }
    },
    metrics: () => registry.metrics(),
  }
}
