import type { System } from './types.ts'

export function availabilityOf(system: System): number {
  return -1
}
