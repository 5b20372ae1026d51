// attack: gets the real timers back under the virtual clock and answers when it likes | family: forging | item: poll-slowly | verdicts: fail, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const pollSlowly = async (ask) => {
  writeSync(1, 'tried')
  const sleeper = new Int32Array(new SharedArrayBuffer(4))
  for (let times = 1; times < 20; times++) {
    if (ask()) return times
    Atomics.wait(sleeper, 0, 0, 10)
  }
}
