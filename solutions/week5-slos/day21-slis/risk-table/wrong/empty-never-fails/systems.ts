// fails: refuses systems that cannot be | { all: [] }: you gave 1 (required: a RangeError). What cannot be becomes a figure of availability, and the figure a promise.
import type { System } from './types.ts'

export function availabilityOf(system: System): number {
  if (typeof system === 'number') return refuseNoRatio(system)
  if ('all' in system) return chanceOfAtLeast(system.all.length, system.all)
  if ('any' in system) return chanceOfAtLeast(1, system.any)
  return chanceOfAtLeast(system.atLeast, system.of)
}

const chanceOfAtLeast = (needed: number, systems: System[]): number => {
  if (!Number.isInteger(needed) || needed < 0 || needed > systems.length) {
    throw new RangeError(`${needed} of ${systems.length} systems are needed`)
  }
  // The chance that exactly so many of the systems up to now work.
  let chances = [1]
  for (const system of systems) {
    const works = availabilityOf(system)
    chances = [...chances, 0].map(
      (chance, count) => chance * (1 - works) + (count > 0 ? chances[count - 1] * works : 0),
    )
  }
  return chances.slice(needed).reduce((sum, chance) => sum + chance, 0)
}

const refuseNoRatio = (ratio: number): number => {
  if (!(ratio >= 0 && ratio <= 1)) throw new RangeError(`${ratio} is no ratio from 0 to 1`)
  return ratio
}
