// attack: opens the memory of the judge, of the app and of its own first process | family: secrets | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { openSync, writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  for (const pid of ['1', '{{judge}}', '{{app}}'])
    for (const name of ['mem', 'fd', 'root', 'cwd', 'exe', 'stack', 'auxv']) {
      try {
        openSync(`/proc/${pid}/${name}`, 'r')
        if (pid !== '1' || name === 'mem') writeSync(1, `reached: ${pid} ${name}`)
      } catch {
        // Not ours.
      }
    }
}
