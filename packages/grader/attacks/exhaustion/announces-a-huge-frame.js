// attack: announces an answer of four gigabytes | family: exhaustion | item: error-share | verdicts: crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  writeSync(3, Buffer.from([255, 255, 255, 255]))
  return new Promise(() => {})
}
