// attack: sends signals to the judge, the app and everybody | family: kernel | item: error-share | verdicts: fail, crash | points: 0 | tiers: T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  for (const pid of [Number('{{judge}}'), Number('{{app}}'), -Number('{{judge}}'), process.ppid])
    for (const name of ['SIGSTOP', 'SIGUSR1', 'SIGKILL']) {
      try {
        process.kill(pid, name)
        if (pid !== process.ppid && pid !== 1) writeSync(1, `reached: ${pid} ${name}`)
      } catch (error) {
        writeSync(1, ` ${error.code}`)
      }
    }
}
