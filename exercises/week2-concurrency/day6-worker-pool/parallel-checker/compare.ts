import type { Comparison } from './types.ts'

export function drawLatencies(count: number, random: () => number): number[] {
  return []
}

export async function compare(latencies: number[], workers: number): Promise<Comparison> {
  return { sequentialMs: 0, pooledMs: 0, speedup: 0 }
}
