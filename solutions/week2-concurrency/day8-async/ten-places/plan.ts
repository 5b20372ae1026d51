import type { Plan } from './types.ts'

export const plan = (load: { count: number; latencyMs: number; limits: number[] }): Plan[] =>
  load.limits.map((limit) => ({
    limit,
    totalMs: Math.ceil(load.count / limit) * load.latencyMs,
    perSecond: (limit * 1_000) / load.latencyMs,
  }))
