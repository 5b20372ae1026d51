// fails: forgets a worker that left | w-7 left with 1 job running. jobs_running reads w-1: 0, w-7: 1 (required: w-1: 0). The scheduler sends work by these numbers.
import { Gauge, Registry } from 'prom-client'

export function createWorkerMetrics() {
  const registry = new Registry()
  const running = new Map<string, number>()
  new Gauge({
    name: 'jobs_running',
    help: 'Jobs that a worker is running.',
    labelNames: ['worker'],
    registers: [registry],
    collect() {
      for (const [worker, jobs] of running) this.set({ worker }, jobs)
    },
  })
  const change = (worker: string, next: (jobs: number) => number): void => {
    const jobs = running.get(worker)
    if (jobs !== undefined) running.set(worker, next(jobs))
  }
  return {
    joined: (worker: string) => void running.set(worker, 0),
    started: (worker: string) => change(worker, (jobs) => jobs + 1),
    ended: (worker: string) => change(worker, (jobs) => jobs - 1),
    reported: (worker: string, jobs: number) => change(worker, () => jobs),
    left: (worker: string) => void running.delete(worker),
    metrics: () => registry.metrics(),
  }
}
