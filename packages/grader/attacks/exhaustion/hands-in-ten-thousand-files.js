// attack: fills its folder with files for the judge to read | family: exhaustion | item: write-totals | verdicts: fail, timeout | points: 0 | tiers: T1 T2
import { writeFileSync, writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  const text = 'x'.repeat(1_000)
  for (let n = 0; n < 5_000; n++) writeFileSync(`a${n}`, text)
}
