import { createHash } from 'node:crypto'

/** Eight lower-case hexadecimal digits. */
export const isSeed = (text: string): boolean => /^[0-9a-f]{8}$/.test(text)

/** A seed from a source of numbers in [0, 1). */
export const newSeed = (random: () => number): string =>
  Math.floor(random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0')

/** The seed of some facts: the same facts in the same order, the same seed everywhere. */
export const seedFrom = (facts: readonly (string | number)[]): string =>
  createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 8)

/**
 * Numbers in [0, 1), the same for the same seed on every machine.
 * mulberry32, public domain, by Tommy Ettinger.
 */
export const seededRandom = (seed: string): (() => number) => {
  let state = Number.parseInt(seed, 16) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** The entries in an order that the seed decides. Fisher and Yates, in the form of Durstenfeld. */
export const shuffleBySeed = <Entry>(entries: readonly Entry[], seed: string): Entry[] => {
  const random = seededRandom(seed)
  const shuffled = [...entries]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = shuffled[last] as Entry
    shuffled[last] = shuffled[other] as Entry
    shuffled[other] = kept
  }
  return shuffled
}
