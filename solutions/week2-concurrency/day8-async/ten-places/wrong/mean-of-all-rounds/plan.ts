// fails: plans the load | 100 requests of 200 ms, with limits of 30, 8: your perSecond are [ 125, 38.462 ] (required: [ 150, 40 ]). The service gets more per second than anybody has planned for.
import type { Plan } from './types.ts'

export function plan(load: { count: number; latencyMs: number; limits: number[] }): Plan[] {
  return load.limits.map((limit) => {
    const totalMs = Math.ceil(load.count / limit) * load.latencyMs
    return { limit, totalMs, perSecond: (load.count / totalMs) * 1_000 }
  })
}
