// attack: prints without end | family: exhaustion | item: error-share | verdicts: crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  for (;;) writeSync(1, 'tried '.repeat(10_000))
}
