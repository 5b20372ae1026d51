// fails: measures the pool | No latencies. You gave { sequentialMs: 0, pooledMs: 0, speedup: NaN } (required: { sequentialMs: 0, pooledMs: 0, speedup: 1 }). Nothing divided by nothing is no number.
import { setTimeout as sleep } from 'node:timers/promises'
import { createPool } from './pool.ts'
import type { Comparison } from './types.ts'

export function drawLatencies(count: number, random: () => number): number[] {
  return Array.from({ length: count }, () => 100 + 1_900 * random())
}

export async function compare(latencies: number[], workers: number): Promise<Comparison> {
  const pool = createPool(workers)
  const sequentialMs = await measure(async () => {
    for (const latency of latencies) await sleep(latency)
  })
  const pooledMs = await measure(() => pool.map(latencies, (latency) => sleep(latency)))
  return { sequentialMs, pooledMs, speedup: sequentialMs / pooledMs }
}

const measure = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
