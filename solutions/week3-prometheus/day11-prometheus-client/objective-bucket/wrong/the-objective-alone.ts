// fails: keeps the default bounds | The bounds 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10 are gone (required: all of 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10). Panels that ask for them are empty.
import { Histogram, Registry } from 'prom-client'

export function createLatencyMetrics() {
  const registry = new Registry()
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration.',
    buckets: [0.3],
    registers: [registry],
  })
  return {
    observe: (ms: number) => {
      if (Number.isFinite(ms) && ms >= 0) duration.observe(ms / 1000)
    },
    metrics: () => registry.metrics(),
  }
}
