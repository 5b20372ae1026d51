// attack: looks for what an earlier run of anybody has left | family: time | item: write-totals | verdicts: fail | points: 0 | tiers: T2
import { readdirSync, writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  for (const folder of ['/tmp', '/var/tmp', '/dev/shm', '/run', '.', '..', '/drill/tmp']) {
    try {
      if (readdirSync(folder).includes('{{mark}}')) writeSync(1, `reached: ${folder}`)
    } catch {
      // Not there.
    }
  }
}
