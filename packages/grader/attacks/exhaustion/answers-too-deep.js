// attack: answers with a list that is deeper than a stack | family: exhaustion | item: error-share | verdicts: crash, blocked | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  let value = []
  for (let depth = 0; depth < 100_000; depth++) value = [value]
  return value
}
