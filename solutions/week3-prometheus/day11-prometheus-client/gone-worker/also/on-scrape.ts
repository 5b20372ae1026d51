import { Gauge, Registry } from 'prom-client'

/** Keeps the counts itself, and fills the gauge when it is scraped. */
export const createWorkerMetrics = () => {
  const counts = new Map<string, number>()
  const registry = new Registry()
  new Gauge({
    name: 'jobs_running',
    help: 'Running jobs.',
    labelNames: ['worker'] as const,
    registers: [registry],
    collect() {
      this.reset()
      for (const [worker, count] of counts) this.set({ worker }, count)
    },
  })
  const change = (worker: string, next: (count: number) => number) => {
    const count = counts.get(worker)
    if (count !== undefined) counts.set(worker, next(count))
  }
  return {
    joined: (worker: string) => void counts.set(worker, 0),
    started: (worker: string) => change(worker, (count) => count + 1),
    ended: (worker: string) => change(worker, (count) => count - 1),
    reported: (worker: string, running: number) => change(worker, () => running),
    left: (worker: string) => void counts.delete(worker),
    metrics: () => registry.metrics(),
  }
}
