// fails: forgets a worker that left | w-7 left with 1 job running. jobs_running reads w-1: 0, w-7: 1 (required: w-1: 0). The scheduler sends work by these numbers.
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
    left: (worker: string) => workers.delete(worker),
    metrics: () => registry.metrics(),
  }
}
