// attack: starts a server that opens no port | family: time | item: health-server | verdicts: timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

writeSync(1, 'tried')
setInterval(() => {}, 1_000)
