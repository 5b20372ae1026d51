// attack: starts timers that start timers | family: time | item: error-share | verdicts: timeout, crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

const burst = () => {
  for (let n = 0; n < 3; n++) setImmediate(burst)
  setInterval(burst, 1)
}
export const errorShare = () => {
  writeSync(1, 'tried')
  burst()
  return new Promise(() => {})
}
