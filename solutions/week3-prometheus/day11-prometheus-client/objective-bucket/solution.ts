import { Histogram, Registry } from 'prom-client'

export interface LatencyMetrics {
  observe: (ms: number) => void
  /** The text of /metrics. */
  metrics: () => Promise<string>
}

export function createLatencyMetrics(): LatencyMetrics {
  const registry = new Registry()
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.3, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    observe: (ms) => {
      if (Number.isFinite(ms) && ms >= 0) duration.observe(ms / 1000)
    },
    metrics: () => registry.metrics(),
  }
}
