// attack: replaces Socket's write, to turn what it threw into an answer and to send it twice | family: forging | item: error-share | verdicts: fail, crash, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'
import { Socket } from 'node:net'

writeSync(1, 'tried')
const { write } = Socket.prototype
Socket.prototype.write = function (bytes, ...rest) {
  const text = String(bytes).slice(4)
  const forged = text.replace('"thrown"', '"answer"')
  const head = Buffer.alloc(4)
  head.writeUInt32BE(Buffer.byteLength(forged))
  write.call(this, Buffer.concat([head, Buffer.from(forged)]))
  return write.call(this, bytes, ...rest)
}
export const errorShare = () => {
  throw new Error('an answer')
}
