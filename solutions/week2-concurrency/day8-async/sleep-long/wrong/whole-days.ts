// fails: sleeps for a second | sleep(1000) was not over at its time (required: over). Whatever waits for it comes too late, or never.
import { setTimeout as wait } from 'node:timers/promises'

export async function sleep(ms: number) {
  const day = 86_400_000
  for (let passed = 0; passed < ms; passed += day) await wait(day)
}
