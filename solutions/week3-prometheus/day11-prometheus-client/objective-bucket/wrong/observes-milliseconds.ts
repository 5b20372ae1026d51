// fails: counts who was within 300 ms | 0, 20, 260, 299, 300, 301, 400 and 900 ms: the bucket of 0.3 holds 1 (required: 5). The objective is reported as kept, or as broken, when it is not.
import { Histogram, Registry } from 'prom-client'

export function createLatencyMetrics() {
  const registry = new Registry()
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.3, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    observe: (ms: number) => {
      if (Number.isFinite(ms) && ms >= 0) duration.observe(ms)
    },
    metrics: () => registry.metrics(),
  }
}
