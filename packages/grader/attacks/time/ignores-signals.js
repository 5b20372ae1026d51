// attack: a command that ignores every signal it can and lingers | family: time | item: count-lines | verdicts: timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGPIPE', 'SIGQUIT', 'SIGXCPU'])
  process.on(name, () => {})
writeSync(1, 'tried')
setInterval(() => {}, 1_000)
