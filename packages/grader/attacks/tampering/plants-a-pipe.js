// attack: makes its declared file a named pipe, at which a reader waits for ever | family: tampering | item: write-totals | verdicts: fail | points: 0 | tiers: T1 T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  spawnSync('mkfifo', ['totals.json'])
}
