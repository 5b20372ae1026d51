// fails: takes a worker back | w-7 left with 3 jobs, joined again and started 1. jobs_running reads nothing (required: w-7: 1). The scheduler sends work by these numbers.
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
  const gone = new Set<string>()
  const isHere = (worker: string) => workers.has(worker) && !gone.has(worker)
  return {
    joined: (worker: string) => {
      if (gone.has(worker)) return
      workers.add(worker)
      running.set({ worker }, 0)
    },
    started: (worker: string) => isHere(worker) && running.inc({ worker }),
    ended: (worker: string) => isHere(worker) && running.dec({ worker }),
    reported: (worker: string, count: number) => isHere(worker) && running.set({ worker }, count),
    left: (worker: string) => {
      gone.add(worker)
      running.remove({ worker })
    },
    metrics: () => registry.metrics(),
  }
}
