import { setTimeout as sleep } from 'node:timers/promises'

export const pollSlowly = async (ask: () => boolean): Promise<number> => {
  for (let times = 1; ; times++) {
    if (ask()) return times
    await sleep(1_000)
  }
}
