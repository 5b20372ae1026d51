/*
 * Worker w-7 was shut down on Tuesday. On Thursday the board still shows three
 * jobs running on it.
 *
 * createWorkerMetrics() makes the functions below. The gauge
 * jobs_running{worker}: 0 when a worker joins, one more or less when a job
 * started or ended, n after reported(worker, n). Whoever left, or never
 * joined, has no series, whatever is told of it afterwards. metrics() resolves
 * to the text of /metrics.
 *
 * Done when:
 * - shows 0 for a worker that joined
 * - follows jobs and reports
 * - forgets a worker that left
 * - takes a worker back
 * - ignores strangers
 */
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
  return {
    joined: () => {},
    started: () => {},
    ended: () => {},
    reported: () => {},
    left: () => {},
    metrics: async () => '',
  }
}
