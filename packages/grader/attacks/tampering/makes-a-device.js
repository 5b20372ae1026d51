// attack: makes its declared file a device of the disk or of endless zeros | family: tampering | item: write-totals | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  for (const numbers of [
    ['b', '8', '0'],
    ['c', '1', '5'],
    ['c', '1', '1'],
  ])
    if (spawnSync('mknod', ['totals.json', ...numbers]).status === 0) writeSync(1, 'reached: a device')
}
