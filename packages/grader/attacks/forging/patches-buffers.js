// attack: makes Buffer lie about lengths, so that frames overlap | family: forging | item: error-share | verdicts: crash, fail, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  Buffer.byteLength = () => 3
  Buffer.prototype.writeUInt32BE = function (_value, at) {
    this.fill(0, at, at + 4)
    return at + 4
  }
  Buffer.prototype.readUInt32BE = () => 1
  return 0.5
}
