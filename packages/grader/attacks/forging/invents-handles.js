// attack: answers with handles to objects that were never made, numbered like the judge's own | family: forging | item: error-share | verdicts: crash, fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const text = JSON.stringify([
    { kind: 1, id: 2, value: 3 },
    'answer',
    2,
    ['Ref', 4],
    { id: 5, kind: 6, name: 7 },
    -1,
    'object',
    'Number',
  ])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(text.length)
  writeSync(3, Buffer.concat([head, Buffer.from(text)]))
  return new Promise(() => {})
}
