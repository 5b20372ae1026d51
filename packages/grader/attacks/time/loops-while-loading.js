// attack: never finishes to load | family: time | item: error-share | verdicts: timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

writeSync(1, 'tried')
for (;;);
