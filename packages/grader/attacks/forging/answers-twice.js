// attack: answers its own request by hand and again by returning | family: forging | item: error-share | verdicts: crash, fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

const answer = (id) => {
  const text = JSON.stringify([{ kind: 1, id: 2, value: 3 }, 'answer', id, 0.25])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(text.length)
  writeSync(3, Buffer.concat([head, Buffer.from(text)]))
}
export const errorShare = () => {
  writeSync(1, 'tried')
  answer(2)
  return 0.75
}
export const slowest = () => ({ at: 0, ms: 0 })
