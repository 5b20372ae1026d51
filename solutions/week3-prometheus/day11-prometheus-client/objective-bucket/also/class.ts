import client from 'prom-client'

const standard = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const objective = 0.3

class LatencyMetrics {
  readonly #registry = new client.Registry()
  readonly #seconds = new client.Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration.',
    buckets: [...standard, objective].toSorted((one, other) => one - other),
  })

  constructor() {
    client.register.removeSingleMetric('http_request_duration_seconds')
    this.#registry.registerMetric(this.#seconds)
  }

  observe(ms: number): void {
    if (typeof ms !== 'number' || !(ms >= 0) || ms === Number.POSITIVE_INFINITY) return
    this.#seconds.observe(ms * 0.001)
  }

  metrics(): Promise<string> {
    return this.#registry.metrics()
  }
}

export const createLatencyMetrics = () => new LatencyMetrics()
