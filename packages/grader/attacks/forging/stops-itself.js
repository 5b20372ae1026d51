// attack: stops its own process by a signal, so that nobody can say it ended | family: forging | item: error-share | verdicts: timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  process.kill(process.pid, 'SIGSTOP')
}
