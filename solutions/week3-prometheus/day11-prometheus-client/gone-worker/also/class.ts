import { Gauge, Registry } from 'prom-client'

class WorkerMetrics {
  private readonly registry = new Registry()
  private readonly gauge = new Gauge({
    name: 'jobs_running',
    help: 'Jobs now.',
    labelNames: ['worker'],
    registers: [this.registry],
  })
  private readonly series: Record<string, Gauge.Internal<'worker'>> = Object.create(null)

  joined(worker: string) {
    this.series[worker] = this.gauge.labels(worker)
    this.series[worker].set(0)
  }

  started(worker: string) {
    this.series[worker]?.inc()
  }

  ended(worker: string) {
    this.series[worker]?.dec()
  }

  reported(worker: string, running: number) {
    this.series[worker]?.set(running)
  }

  left(worker: string) {
    delete this.series[worker]
    this.gauge.remove(worker)
  }

  async metrics() {
    return this.registry.metrics()
  }
}

export const createWorkerMetrics = () => new WorkerMetrics()
