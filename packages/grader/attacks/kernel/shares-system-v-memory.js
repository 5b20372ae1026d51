// attack: leaves memory and queues of System V and POSIX for its next run | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync, writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const { stdout } = spawnSync('ipcs', ['-m', '-q', '-s'], { encoding: 'utf8' })
  if (/0x0000beef/.test(stdout)) writeSync(1, 'reached: memory of an earlier run')
  spawnSync('perl', ['-e', 'shmget(0xbeef, 4096, 01600) // msgget(0xbeef, 01600)'])
  if (existsSync('/dev/mqueue')) writeSync(1, ` ${readdirSync('/dev/mqueue').length}`)
  try {
    writeFileSync('/dev/shm/{{mark}}', '')
    writeSync(1, 'reached: /dev/shm')
  } catch (error) {
    writeSync(1, ` ${error.code}`)
  }
}
