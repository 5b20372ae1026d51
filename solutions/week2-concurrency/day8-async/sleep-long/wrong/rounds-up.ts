// fails: sleeps for 60 days | sleep(5176765433) was not over at its time (required: over). Whatever waits for it comes too late, or never.
import { setTimeout as wait } from 'node:timers/promises'

export async function sleep(ms: number) {
  const hour = 3_600_000
  for (let passed = 0; passed < ms; passed += hour) await wait(Math.min(hour, ms))
}
