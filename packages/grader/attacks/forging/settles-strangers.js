// attack: settles promises and aborts signals that it does not own | family: forging | item: poll-slowly | verdicts: crash, fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

const say = (text) => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(text.length)
  writeSync(3, Buffer.concat([head, Buffer.from(text)]))
}
export const pollSlowly = () => {
  writeSync(1, 'tried')
  for (let n = 0; n < 20; n++) {
    say(JSON.stringify([{ kind: 1, promise: 2, value: 3, isThrown: 4 }, 'settle', n, 4, false]))
    say(JSON.stringify([{ kind: 1, signal: 2, reason: 3 }, 'abort', n, 'over']))
  }
}
