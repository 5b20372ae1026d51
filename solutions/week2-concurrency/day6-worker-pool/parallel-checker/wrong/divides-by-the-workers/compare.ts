// fails: measures the pool | Latencies of 400, 100, 250, 1000 ms, 2 workers. In the pool: You gave 875 (required: 1350). Without the right number nobody can say what a worker is worth.
import { setTimeout as sleep } from 'node:timers/promises'
import { createPool } from './pool.ts'
import type { Comparison } from './types.ts'

export function drawLatencies(count: number, random: () => number): number[] {
  return Array.from({ length: count }, () => 100 + 1_900 * random())
}

export async function compare(latencies: number[], workers: number): Promise<Comparison> {
  createPool(workers)
  const sequentialMs = await measure(async () => {
    for (const latency of latencies) await sleep(latency)
  })
  const pooledMs = sequentialMs / workers
  return { sequentialMs, pooledMs, speedup: latencies.length === 0 ? 1 : sequentialMs / pooledMs }
}

const measure = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
