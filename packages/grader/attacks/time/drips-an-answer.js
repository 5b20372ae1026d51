// attack: sends its answer's frame a byte at a time, and never the last | family: time | item: error-share | verdicts: timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const head = Buffer.alloc(4)
  head.writeUInt32BE(8 << 20)
  writeSync(3, head)
  setInterval(() => writeSync(3, ' '), 10)
  return new Promise(() => {})
}
