import { newSeed } from '@firedrill/course'
import { brokenHost } from '../world/world.ts'
import type { Fault } from './fire-drill.ts'

/** The fault of a seed: the same seed, the same fault. Throws where there is none. */
export const faultOf = (faults: readonly Fault[], seed: string): Fault => {
  const fault = faults[Number.parseInt(seed.slice(0, 6), 16) % faults.length]
  if (!fault) throw new RangeError('A fire drill needs a fault.')
  return fault
}

/**
 * A seed whose fault was met least often, and not last, with `met` the slugs of all fires so far in their order: who
 * drills again meets another fire.
 */
export const chooseSeed = (
  faults: readonly Fault[],
  met: readonly string[],
  random: () => number,
): string => {
  const times = (slug: string): number => met.filter((one) => one === slug).length
  const others = faults.filter(({ slug }) => slug !== met.at(-1) || faults.length === 1)
  const least = Math.min(...others.map(({ slug }) => times(slug)))
  const open = new Set(others.filter(({ slug }) => times(slug) === least))
  for (;;) {
    const seed = newSeed(random)
    if (open.has(faultOf(faults, seed))) return seed
  }
}

/** A fault in which `{broken}` is the host that the seed breaks. */
export const placeFault = (fault: Fault, seed: string): Fault => {
  const host = brokenHost({ seed })
  const fill = (text: string): string => text.replaceAll('{broken}', host)
  return {
    ...fault,
    reference: fault.reference.map(fill),
    also: fault.also.map((commands) => commands.map(fill)),
    wrong: fault.wrong.map(({ commands, why }) => ({ commands: commands.map(fill), why })),
    notes: fault.notes.map(({ command, why }) => ({ command: fill(command), why })),
  }
}
