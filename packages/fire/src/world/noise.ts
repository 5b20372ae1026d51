import { seededRandom } from '@firedrill/course'

/**
 * A number in [0, 1) that belongs to a second and a purpose. It depends on nothing else, so that what a learner does
 * changes no demand: two runs of one seed meet the same users.
 */
export const noise = (seed: string, at: number, purpose: number): number => {
  const mixed =
    (Number.parseInt(seed, 16) ^ Math.imul(at + 10_000, 0x9e3779b1) ^ Math.imul(purpose, 0x85ebca6b)) >>> 0
  return seededRandom(mixed.toString(16).padStart(8, '0'))()
}
