// attack: grows WebAssembly memories | family: exhaustion | item: error-share | verdicts: crash, fail, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const all = []
  for (let n = 0; n < 100; n++) {
    const memory = new WebAssembly.Memory({ initial: 320, maximum: 320 })
    new Uint8Array(memory.buffer).fill(1)
    all.push(memory)
  }
}
