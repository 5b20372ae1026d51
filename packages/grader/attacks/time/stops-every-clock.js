// attack: makes all clocks and timers of its process stand still, and waits | family: time | item: error-share | verdicts: timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  Date.now = () => 0
  performance.now = () => 0
  process.hrtime = () => [0, 0]
  process.hrtime.bigint = () => 0n
  globalThis.setTimeout = () => 0
  AbortSignal.timeout = () => new AbortController().signal
  return new Promise(() => {})
}
