// attack: ends its process with exit code 0 in the middle of a check | family: forging | item: error-share | verdicts: crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  process.exit(0)
}
