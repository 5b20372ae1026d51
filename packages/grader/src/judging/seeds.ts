import { createHmac } from 'node:crypto'
import { seedFrom } from '@firedrill/course'

/** How often a learner may have been asked anew: after each pass or reveal an app makes another instance. */
const mostRounds = 10

/** Tells one seed key from another, and nothing of either. */
export const keyId = (key: Uint8Array): string =>
  createHmac('sha256', key).update('the id of this key').digest('hex').slice(0, 16)

/**
 * The seed of a code item: HMAC-SHA-256 of the item and the submitted bytes with the instructor's key, or without one a
 * hash of the same, which a learner can compute too.
 */
export const seedOfCode = (
  key: Uint8Array | null,
  itemId: string,
  digests: readonly { path: string; digest: string }[],
): string => {
  const facts = [itemId, ...digests.flatMap(({ path, digest }) => [path, digest])]
  return key ? createHmac('sha256', key).update(facts.join('\n')).digest('hex').slice(0, 8) : seedFrom(facts)
}

/**
 * The seeds of the instances that a learner can have been asked, the first one first. Derived from the assignment's
 * `seed`, where it has one, and from who the learner says they are.
 */
export const seedsOfQuestion = (facts: {
  assignmentSeed: string
  learnerId: string
  itemId: string
}): string[] => {
  const { assignmentSeed, learnerId, itemId } = facts
  const bound = assignmentSeed === '' ? [] : [assignmentSeed]
  return Array.from({ length: mostRounds }, (_, round) => seedFrom([...bound, learnerId, itemId, round]))
}
