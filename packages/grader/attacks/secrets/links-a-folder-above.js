// attack: makes folders of its own links to the course and to the root of the disk | family: secrets | item: write-totals | verdicts: fail | points: 0 | tiers: T1 T2
import { symlinkSync, writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  symlinkSync('{{root}}/solutions', 'solutions')
  symlinkSync('/', 'root')
  symlinkSync('{{folder}}', 'folder')
  symlinkSync('folder/secret', 'totals.json')
}
