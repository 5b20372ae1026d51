import { Histogram, Registry } from 'prom-client'

/** More bounds than asked for. */
export function createLatencyMetrics() {
  const registry = new Registry()
  const histogram = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  const observe = (ms: number) => {
    if (!Number.isFinite(ms) || ms < 0) return
    histogram.observe(ms / 1e3)
  }
  return { observe, metrics: async () => await registry.metrics() }
}
