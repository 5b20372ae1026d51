import { Gauge, Registry } from 'prom-client'
import { serveMetrics } from './solution.ts'

/** Serves a registry with one sensor, which may break. */
export const start = async ({ contentType }: { contentType?: string } = {}) => {
  const registry = new Registry()
  if (contentType) registry.setContentType(contentType as never)
  let isBroken = false
  const gauge = new Gauge({
    name: 'temperature_celsius',
    help: 'What the sensor says.',
    registers: [],
    async collect() {
      if (isBroken) throw new Error('the sensor is gone')
      this.set(21.5)
    },
  })
  registry.registerMetric(gauge)
  const server = await serveMetrics(registry)
  return {
    url: server.url,
    setBroken: (value: boolean) => {
      isBroken = value
    },
    close: () => server.close(),
  }
}
