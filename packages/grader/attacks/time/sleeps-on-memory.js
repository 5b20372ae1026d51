// attack: waits on shared memory that nobody wakes | family: time | item: error-share | verdicts: timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}
