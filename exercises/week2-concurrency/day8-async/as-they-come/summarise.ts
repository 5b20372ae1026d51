import type { Check, Summary } from './types.ts'

export function summarise(checks: Check[]): Summary {
  return { healthy: 0, unhealthy: 0, slowest: null, togetherMs: 0, oneByOneMs: 0, speedUp: 0 }
}
