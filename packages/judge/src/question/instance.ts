import { type AnswerKey, type NumberInstance, seededRandom } from '@firedrill/course'

/** The instance of a number question that a seed makes; null for other kinds. */
export const instanceOf = (key: AnswerKey, seed: string): NumberInstance | null =>
  key.kind === 'number' ? key.variant(seededRandom(seed)) : null
