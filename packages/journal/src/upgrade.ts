import { createHash } from 'node:crypto'
import type { Fields } from './is-entry.ts'

/**
 * Firedrill's first journals had attempts without id, hints, tries and place. Their id is made from their text, so that
 * two copies of one attempt stay one attempt.
 */
export const upgrade = (fields: Fields, json: string): Fields => {
  if (fields.version !== 1 || fields.kind !== 'attempt' || 'id' in fields) return fields
  const id = createHash('sha256').update(json).digest('hex').slice(0, 16)
  return { version: 1, id, hints: 0, tries: 1, place: 'work', ...fields }
}
