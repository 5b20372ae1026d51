// fails: counts who was within 300 ms | The bounds are in milliseconds, the unit in the name is seconds.
import { Histogram, Registry } from 'prom-client'

export function createLatencyMetrics() {
  const registry = new Registry()
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration.',
    buckets: [5, 10, 25, 50, 100, 250, 300, 500, 1000, 2500, 5000, 10_000],
    registers: [registry],
  })
  return {
    observe: (ms: number) => {
      if (Number.isFinite(ms) && ms >= 0) duration.observe(ms)
    },
    metrics: () => registry.metrics(),
  }
}
