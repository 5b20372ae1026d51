// attack: leaves a child that sheds mark, group and session and goes on writing | family: tampering | item: write-totals | verdicts: fail | points: 0 | tiers: T1 T2
import { spawn } from 'node:child_process'
import { writeSync } from 'node:fs'

const script =
  'env -i setsid sh -c "while sleep 0.05; do echo 1 >> totals.json; done; : {{mark}}" >/dev/null 2>&1 &'
export const writeTotals = async () => {
  spawn('sh', ['-c', script], { detached: true, stdio: 'ignore', env: { PATH: process.env.PATH } }).unref()
  await new Promise((resolve) => setTimeout(resolve, 100))
  writeSync(1, 'tried')
}
