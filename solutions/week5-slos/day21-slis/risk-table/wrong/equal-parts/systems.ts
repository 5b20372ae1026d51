// fails: counts how many are needed | { atLeast: 2, of: [ 0.5, 0.6, 0.7 ] }: you gave 0.648 (required: 0.65). The spare that N+1 pays for is not in the sum.
import type { System } from './types.ts'

export function availabilityOf(system: System): number {
  if (typeof system === 'number') return refuseNoRatio(system)
  if ('all' in system) return chanceOfAtLeast(system.all.length, system.all)
  if ('any' in system) return chanceOfAtLeast(1, system.any)
  const mean = system.of.reduce<number>((sum, one) => sum + availabilityOf(one), 0) / system.of.length
  return chanceOfAtLeast(
    system.atLeast,
    system.of.map(() => mean),
  )
}

const chanceOfAtLeast = (needed: number, systems: System[]): number => {
  if (!Number.isInteger(needed) || needed < 1 || needed > systems.length) {
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
