// attack: makes empty files until there are no more names | family: exhaustion | item: write-totals | verdicts: crash, fail, timeout | points: 0 | tiers: T2
import { writeFileSync, writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  for (let n = 0; n < 200_000; n++) writeFileSync(`/tmp/${n}`, '')
}
