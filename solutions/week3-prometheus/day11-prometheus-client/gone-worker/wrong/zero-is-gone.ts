// fails: forgets a worker that left | w-7 reads 0: a worker that is idle, and one that is gone, are not the same.
import { Gauge, Registry } from 'prom-client'

export function createWorkerMetrics() {
  const registry = new Registry()
  const running = new Gauge({
    name: 'jobs_running',
    help: 'Jobs.',
    labelNames: ['worker'],
    registers: [registry],
  })

  const workers = new Set<string>()
  return {
    joined: (worker: string) => {
      workers.add(worker)
      running.set({ worker }, 0)
    },
    started: (worker: string) => workers.has(worker) && running.inc({ worker }),
    ended: (worker: string) => workers.has(worker) && running.dec({ worker }),
    reported: (worker: string, count: number) => workers.has(worker) && running.set({ worker }, count),
    left: (worker: string) => {
      workers.delete(worker)
      running.set({ worker }, 0)
    },
    metrics: () => registry.metrics(),
  }
}
