// attack: makes its declared file a second name of a file outside | family: tampering | item: write-totals | verdicts: fail | points: 0 | tiers: T2
import { linkSync, writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  for (const path of [
    '{{folder}}/secret',
    '{{root}}/solutions/week1-attacks/day1-attacks/write-totals/hidden.test.ts',
    '/etc/passwd',
    '/drill/host/host.mjs',
  ]) {
    try {
      linkSync(path, 'totals.json')
      writeSync(1, `reached: ${path}`)
    } catch (error) {
      writeSync(1, ` ${error.code}`)
    }
  }
}
