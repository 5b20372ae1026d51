// attack: starves its event loop with promises | family: time | item: error-share | verdicts: timeout, crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

const again = () => Promise.resolve().then(again)
export const errorShare = () => {
  writeSync(1, 'tried')
  return again()
}
