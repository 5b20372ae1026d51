// attack: returns keys that a careless merge would follow to a prototype | family: forging | item: error-share | verdicts: fail, crash, blocked | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

const trap = () => ({ constructor: { prototype: { status: 'pass', at: 0 } }, prototype: { ms: 0 } })
export const errorShare = () => {
  writeSync(1, 'tried')
  return trap()
}
export const slowest = () => Object.assign(trap(), { at: 0, ms: 0 })
