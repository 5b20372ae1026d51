// fails: plans rounds | 100 requests of 200 ms, with limits of 30, 8: your totalMs are [ 666.667, 2500 ] (required: [ 800, 2600 ]). The check does not fit into its minute, and nobody sees why.
import type { Plan } from './types.ts'

export const plan = (load: { count: number; latencyMs: number; limits: number[] }): Plan[] =>
  load.limits.map((limit) => ({
    limit,
    totalMs: (load.count / limit) * load.latencyMs,
    perSecond: (limit * 1_000) / load.latencyMs,
  }))
