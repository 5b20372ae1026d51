// attack: finds the fake clock behind the timers and moves it by itself | family: forging | item: poll-slowly | verdicts: fail, crash, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const pollSlowly = async (ask) => {
  const { clock } = setTimeout
  writeSync(1, `tried ${clock ? 'with' : 'without'} clock`)
  let times = 0
  const again = () => (ask() ? times : (times++, setTimeout(again, 1_000)))
  again()
  clock?.tick?.(60_000)
  globalThis.Date.now = () => 0
  return times
}
