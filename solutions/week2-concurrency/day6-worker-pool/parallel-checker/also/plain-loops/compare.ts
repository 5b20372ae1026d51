import { createPool } from './pool.ts'
import type { Comparison } from './types.ts'

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const drawLatencies = (count: number, random: () => number): number[] => {
  const latencies: number[] = []
  while (latencies.length < count) latencies.push(random() * 1900 + 100)
  return latencies
}

export async function compare(latencies: number[], workers: number): Promise<Comparison> {
  const { map } = createPool(workers)
  const times = [performance.now()]
  for (const latency of latencies) await wait(latency)
  times.push(performance.now())
  await map(latencies, wait)
  times.push(performance.now())
  const [begin = 0, between = 0, end = 0] = times
  const sequentialMs = between - begin
  const pooledMs = end - between
  return { sequentialMs, pooledMs, speedup: pooledMs > 0 ? sequentialMs / pooledMs : 1 }
}
