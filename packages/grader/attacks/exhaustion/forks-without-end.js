// attack: starts processes that start processes | family: exhaustion | item: error-share | verdicts: crash, timeout, fail | points: 0 | tiers: T2
import { spawn } from 'node:child_process'
import { writeSync } from 'node:fs'

export const errorShare = async () => {
  writeSync(1, 'tried')
  spawn('sh', ['-c', 'b() { sh -c "sleep 30; : {{mark}}" & b & b; }; b'], {
    detached: true,
    stdio: 'ignore',
  }).on('error', () => {})
  await new Promise((resolve) => setTimeout(resolve, 800))
}
