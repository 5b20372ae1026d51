import type { System } from './types.ts'

const checked = (systems: System[]): number[] => {
  if (systems.length === 0) throw new RangeError('no systems')
  return systems.map(availabilityOf)
}

/** Every combination of working and failed systems. */
const oneOfSubsets = ([first, ...others]: number[], needed: number): number => {
  if (needed <= 0) return 1
  if (first === undefined) return 0
  return first * oneOfSubsets(others, needed - 1) + (1 - first) * oneOfSubsets(others, needed)
}

export function availabilityOf(system: System): number {
  if (typeof system === 'number') {
    if (system >= 0 && system <= 1) return system
    throw new RangeError(String(system))
  }
  if ('all' in system) return checked(system.all).reduce((product, one) => product * one)
  if ('any' in system) return 1 - checked(system.any).reduce((product, one) => product * (1 - one), 1)
  const { atLeast, of } = system
  const parts = checked(of)
  if (atLeast % 1 !== 0 || atLeast < 1 || atLeast > parts.length) throw new RangeError(`${atLeast}`)
  return oneOfSubsets(parts, atLeast)
}
