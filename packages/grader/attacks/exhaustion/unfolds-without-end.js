// attack: answers with a few shared parts that unfold to billions | family: exhaustion | item: error-share | verdicts: crash, blocked, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const parts = [{ kind: 1, id: 2, value: 3 }, 'answer', 2]
  for (let n = 3; n < 60; n++) parts.push([n + 1, n + 1, n + 1])
  parts.push('end')
  const text = JSON.stringify(parts)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(text.length)
  writeSync(3, Buffer.concat([head, Buffer.from(text)]))
  return new Promise(() => {})
}
