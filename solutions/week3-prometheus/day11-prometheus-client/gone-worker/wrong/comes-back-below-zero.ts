// fails: forgets a worker that left | The job of w-7 ended after w-7 had left: dec() made its series anew, at -1.
import { Gauge, Registry } from 'prom-client'

export function createWorkerMetrics() {
  const registry = new Registry()
  const running = new Gauge({
    name: 'jobs_running',
    help: 'Jobs.',
    labelNames: ['worker'],
    registers: [registry],
  })

  return {
    joined: (worker: string) => running.set({ worker }, 0),
    started: (worker: string) => running.inc({ worker }),
    ended: (worker: string) => running.dec({ worker }),
    reported: (worker: string, count: number) => running.set({ worker }, count),
    left: (worker: string) => running.remove({ worker }),
    metrics: () => registry.metrics(),
  }
}
