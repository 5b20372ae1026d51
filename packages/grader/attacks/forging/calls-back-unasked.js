// attack: calls functions of the hidden test that it was never given | family: forging | item: error-share | verdicts: crash | points: 0 | tiers: T1 T2
import { readSync, writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  for (let number = 0; number < 40; number++) {
    const text = JSON.stringify([{ callback: 1, args: 2 }, number, []])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(text.length)
    writeSync(4, Buffer.concat([head, Buffer.from(text)]))
    try {
      readSync(4, Buffer.alloc(1_000))
    } catch {
      // Nothing to read yet.
    }
  }
  return new Promise(() => {})
}
