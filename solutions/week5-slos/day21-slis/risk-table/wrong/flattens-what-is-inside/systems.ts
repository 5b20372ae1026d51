// fails: lets one stand in for the other | The inner system was multiplied as if all of it had to work.
import type { System } from './types.ts'

const parts = (system: System): number[] => {
  if (typeof system === 'number') return [system]
  return ('all' in system ? system.all : 'any' in system ? system.any : system.of).flatMap(parts)
}

export function availabilityOf(system: System): number {
  const all = parts(system)
  if (typeof system === 'number' || 'all' in system) return all.reduce((product, one) => product * one, 1)
  return 1 - all.reduce((product, one) => product * (1 - one), 1)
}
