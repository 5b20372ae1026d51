// fails: ignores what is no duration | observe(NaN) threw: Value is not a valid number: undefined (required: no error). The request fails for the sake of its measurement.
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
      duration.observe(ms / 1000)
    },
    metrics: () => registry.metrics(),
  }
}
