// fails: follows jobs and reports | w-1 started 3 jobs and ended 1, w-2 started 1 and ended it, w-3 started 1, reported 5 and started 1 more. jobs_running reads w-1: 2, w-2: 0, w-3: 7 (required: w-1: 2, w-2: 0, w-3: 6). The scheduler sends work by these numbers.
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
    reported: (worker: string, count: number) => workers.has(worker) && running.inc({ worker }, count),
    left: (worker: string) => {
      workers.delete(worker)
      running.remove({ worker })
    },
    metrics: () => registry.metrics(),
  }
}
