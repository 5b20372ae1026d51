// attack: keeps objects until its heap is full | family: exhaustion | item: error-share | verdicts: crash, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const all = []
  for (;;) all.push(new Array(100_000).fill({}))
}
