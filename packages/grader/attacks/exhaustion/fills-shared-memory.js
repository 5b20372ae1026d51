// attack: keeps memory that threads share | family: exhaustion | item: error-share | verdicts: crash, fail, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const all = []
  for (let n = 0; n < 100; n++) all.push(new Uint8Array(new SharedArrayBuffer(20 << 20)).fill(1))
}
