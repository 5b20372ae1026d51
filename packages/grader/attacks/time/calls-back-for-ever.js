// attack: keeps its judge busy with questions to the predicate | family: time | item: error-share | verdicts: timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = (_statuses, isFailure) => {
  writeSync(1, 'tried')
  for (;;) isFailure(500)
}
