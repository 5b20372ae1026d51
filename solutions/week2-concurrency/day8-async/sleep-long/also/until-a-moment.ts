import { setTimeout as wait } from 'node:timers/promises'

const day = 24 * 60 * 60 * 1_000

export const sleep = async (ms: number) => {
  const end = Date.now() + ms
  while (Date.now() < end) await wait(Math.min(end - Date.now(), day))
}
