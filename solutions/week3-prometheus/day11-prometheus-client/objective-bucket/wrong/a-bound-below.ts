// fails: counts who was within 300 ms | The bounds are 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.299, 0.5, 1, 2.5, 5, 10, +Inf (required: one at 0.3). Between two bounds nobody knows who was within the objective.
import { Histogram, Registry } from 'prom-client'

export function createLatencyMetrics() {
  const registry = new Registry()
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.299, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    observe: (ms: number) => {
      if (Number.isFinite(ms) && ms >= 0) duration.observe(ms / 1000)
    },
    metrics: () => registry.metrics(),
  }
}
