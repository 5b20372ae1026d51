// attack: puts a link in the place of its own folder | family: tampering | item: write-totals | verdicts: fail | points: 0 | tiers: T2
import { renameSync, symlinkSync, writeSync } from 'node:fs'

export const writeTotals = () => {
  writeSync(1, 'tried')
  for (const folder of ['/drill/tree', '/drill/tmp', '/drill']) {
    try {
      renameSync(folder, `${folder}-old`)
      symlinkSync('{{folder}}', folder)
      writeSync(1, `reached: ${folder}`)
    } catch (error) {
      writeSync(1, ` ${error.code}`)
    }
  }
}
