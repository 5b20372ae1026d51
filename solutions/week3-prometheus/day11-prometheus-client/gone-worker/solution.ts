import { Gauge, Registry } from 'prom-client'

export interface WorkerMetrics {
  joined: (worker: string) => void
  started: (worker: string) => void
  ended: (worker: string) => void
  reported: (worker: string, running: number) => void
  left: (worker: string) => void
  metrics: () => Promise<string>
}

export function createWorkerMetrics(): WorkerMetrics {
  const registry = new Registry()
  const running = new Gauge({
    name: 'jobs_running',
    help: 'Jobs that a worker is running.',
    labelNames: ['worker'],
    registers: [registry],
  })
  const workers = new Set<string>()
  return {
    joined: (worker) => {
      workers.add(worker)
      running.set({ worker }, 0)
    },
    started: (worker) => {
      if (workers.has(worker)) running.inc({ worker })
    },
    ended: (worker) => {
      if (workers.has(worker)) running.dec({ worker })
    },
    reported: (worker, count) => {
      if (workers.has(worker)) running.set({ worker }, count)
    },
    left: (worker) => {
      workers.delete(worker)
      running.remove({ worker })
    },
    metrics: () => registry.metrics(),
  }
}
