// attack: writes exit codes to every descriptor, and ends by a signal that looks like success | family: forging | item: count-lines | verdicts: fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

writeSync(1, 'tried\n')
for (let fd = 3; fd < 32; fd++) {
  try {
    writeSync(fd, '0')
  } catch {
    // Not open.
  }
}
process.on('exit', () => {
  process.exitCode = 0
  process.kill(process.pid, 'SIGTERM')
})
process.exitCode = 77
