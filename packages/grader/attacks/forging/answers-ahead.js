// attack: answers by hand every request that may still come | family: forging | item: error-share | verdicts: crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

const frame = (text) => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(Buffer.byteLength(text))
  return Buffer.concat([head, Buffer.from(text)])
}
export const errorShare = () => {
  writeSync(1, 'tried')
  for (let id = 1; id < 60; id++)
    writeSync(3, frame(JSON.stringify([{ kind: 1, id: 2, value: 3 }, 'answer', id, 0.5])))
  return 0.5
}
