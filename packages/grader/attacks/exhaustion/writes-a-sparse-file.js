// attack: declares a file of a terabyte that takes no room | family: exhaustion | item: write-totals | verdicts: crash, fail | points: 0 | tiers: T2
import { openSync, ftruncateSync, writeSync } from 'node:fs'

process.on('SIGXFSZ', () => {})
export const writeTotals = () => {
  writeSync(1, 'tried')
  ftruncateSync(openSync('totals.json', 'w'), 2 ** 40)
}
