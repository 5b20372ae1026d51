// attack: starts timers of no delay without end, so that a tick never ends | family: time | item: poll-slowly | verdicts: timeout, fail, crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const pollSlowly = (ask) => {
  writeSync(1, 'tried')
  ask()
  const again = () => setTimeout(again, 0)
  again()
  process.nextTick(function tick() {
    setImmediate(tick)
  })
  return new Promise(() => {})
}
