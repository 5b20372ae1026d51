// attack: waits in a child for longer than its limit, and uses no processor time | family: time | item: error-share | verdicts: timeout | points: 0 | tiers: T1 T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  spawnSync('sh', ['-c', 'sleep 20; : {{mark}}'])
  return 0.5
}
