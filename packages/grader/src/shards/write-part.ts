import { createHash } from 'node:crypto'
import { safeJson } from '../escape/json.ts'
import type { Format } from '../formats/format.ts'
import type { PartHead } from './part-head.ts'

/** The name of a part's file. */
export const partFile = ({ shard }: Pick<PartHead, 'shard'>): string =>
  `part-${shard.index}-of-${shard.count}.jsonl`

/**
 * A part as lines of JSON: the head, a line for each submission with its place among all, and a last line with their
 * count and the hash of everything before. `ids` are those of all submissions, in order.
 */
export const createPart = (head: PartHead, ids: readonly string[]): Format => {
  const placeOf = new Map(ids.map((id, place) => [id, place]))
  const hash = createHash('sha256')
  let count = 0
  const line = (value: unknown): string => {
    const text = `${safeJson(value)}\n`
    hash.update(text)
    return text
  }
  return {
    begin: () => line(head),
    submission: (graded) => {
      count++
      return line({ place: placeOf.get(graded.id), graded })
    },
    end: () => `${safeJson({ count, sha256: hash.digest('hex') })}\n`,
  }
}
