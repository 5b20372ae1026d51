// attack: finds the limit behind a predicate by asking it about a thousand values of its own | family: forging | item: error-share | verdicts: fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = (statuses, isFailure) => {
  writeSync(1, 'tried')
  let limit = 0
  while (limit < 1_000 && !isFailure(limit)) limit++
  return statuses.filter((status) => status >= limit).length / statuses.length
}
