// attack: blocks its event loop | family: time | item: error-share | verdicts: timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  for (;;);
}
