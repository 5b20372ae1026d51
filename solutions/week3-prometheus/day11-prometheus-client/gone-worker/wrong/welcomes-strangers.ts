// fails: ignores strangers | w-1 joined, and w-6, w-8 and w-9, which never did, were told of. jobs_running reads w-1: 0, w-8: 1, w-9: 3 (required: w-1: 0). The scheduler sends work by these numbers.
import { Gauge, Registry } from 'prom-client'

export function createWorkerMetrics() {
  const registry = new Registry()
  const running = new Gauge({
    name: 'jobs_running',
    help: 'Jobs.',
    labelNames: ['worker'],
    registers: [registry],
  })

  const gone = new Set<string>()
  return {
    joined: (worker: string) => {
      gone.delete(worker)
      running.set({ worker }, 0)
    },
    started: (worker: string) => gone.has(worker) || running.inc({ worker }),
    ended: (worker: string) => gone.has(worker) || running.dec({ worker }),
    reported: (worker: string, count: number) => gone.has(worker) || running.set({ worker }, count),
    left: (worker: string) => {
      gone.add(worker)
      running.remove({ worker })
    },
    metrics: () => registry.metrics(),
  }
}
