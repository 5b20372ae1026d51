/** Eight lower-case hexadecimal digits. */
export const isSeed = (text: string): boolean => /^[0-9a-f]{8}$/.test(text)

/** A seed from a source of numbers in [0, 1). */
export const newSeed = (random: () => number): string =>
  Math.floor(random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0')

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
