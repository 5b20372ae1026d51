// fails: plans the load | 100 requests of 200 ms, with limits of 5, 10, 20: your perSecond are [ 0.025, 0.05, 0.1 ] (required: [ 25, 50, 100 ]). The service gets more per second than anybody has planned for.
import type { Plan } from './types.ts'

export const plan = (load: { count: number; latencyMs: number; limits: number[] }): Plan[] =>
  load.limits.map((limit) => ({
    limit,
    totalMs: Math.ceil(load.count / limit) * load.latencyMs,
    perSecond: limit / load.latencyMs,
  }))
