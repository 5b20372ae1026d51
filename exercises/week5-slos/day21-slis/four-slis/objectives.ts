import type { Evaluation, Exchange, Sli } from './types.ts'

export function evaluate(slis: Sli[], log: Exchange[], now: number): Evaluation[] {
  return []
}
