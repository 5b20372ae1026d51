import type { Plan } from './types.ts'

export function plan(load: { count: number; latencyMs: number; limits: number[] }): Plan[] {
  return []
}
