// attack: answers with a hundred thousand live objects | family: exhaustion | item: error-share | verdicts: fail, crash, timeout, blocked | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

class Live {
  own = () => 1
}
export const errorShare = () => {
  writeSync(1, 'tried')
  return Array.from({ length: 100_000 }, () => new Live())
}
