// fails: sleeps for 60 days | sleep(5176765433) was over before its time, by 1 ms or more (required: still asleep). Whatever it holds back begins too early.
import { setTimeout as wait } from 'node:timers/promises'

export async function sleep(ms: number) {
  const day = 86_400_000
  for (let left = Math.floor(ms / day); left > 0; left--) await wait(day)
  if (ms < day) await wait(ms)
}
