// attack: answers with a list of four billion holes | family: exhaustion | item: error-share | verdicts: crash, fail, blocked, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const text = JSON.stringify([{ kind: 1, id: 2, value: 3 }, 'answer', 2, [-7, 4294967295, 0, 2]])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(text.length)
  writeSync(3, Buffer.concat([head, Buffer.from(text)]))
  return new Promise(() => {})
}
