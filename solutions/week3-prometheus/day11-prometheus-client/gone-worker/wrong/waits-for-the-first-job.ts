// fails: shows 0 for a worker that joined | w-1 joined. jobs_running reads nothing (required: w-1: 0). The scheduler sends work by these numbers.
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
    joined: (worker: string) => workers.add(worker),
    started: (worker: string) => workers.has(worker) && running.inc({ worker }),
    ended: (worker: string) => workers.has(worker) && running.dec({ worker }),
    reported: (worker: string, count: number) => workers.has(worker) && running.set({ worker }, count),
    left: (worker: string) => {
      workers.delete(worker)
      running.remove({ worker })
    },
    metrics: () => registry.metrics(),
  }
}
